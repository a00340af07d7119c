import { nextBusinessDay } from "#kernel/business-days.ts";
import { type Cents, cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { MoneyEvent, ReplayEvent, TakeBack, Told } from "./replay-event.ts";
import { applyMoney, type MoneyRefusal } from "./replay-money.ts";
import { applyPlanChange, type PlanChange, type PlanRefusal } from "./replay-plan-change.ts";
import { beforeAll, leftOf, leftOn, type ReplayState, type ReplayTerms, type Row } from "./replay-row.ts";
import type { Agreed } from "./replay-terms.ts";

export type ReplayedRow = {
  readonly number: number;
  readonly dueOn: PlainDate;
  readonly principal: Cents;
  readonly paid: Cents;
  readonly paidOn: PlainDate | null;
  /** What is left of it once its debit day is over. */
  readonly late: Cents;
};

export type Replayed = {
  readonly rows: readonly ReplayedRow[];
  readonly outstanding: Cents;
  readonly overpaid: Cents;
  readonly lost: Cents;
};

export type ReplayRefusal =
  | MoneyRefusal
  | PlanRefusal
  | Refusal<"ref-given-twice" | "ref-unknown" | "taken-back-before" | "taken-back-twice">;

/** What takes nothing back. */
type Standing = Told<MoneyEvent | PlanChange>;

/**
 * An advance on a day, its events applied from nothing by date, then as they were given. What comes after that day is
 * as if unknown; what was taken back by then, as if it had never been.
 */
export function replay(
  { terms, disbursement }: Agreed,
  events: readonly ReplayEvent[],
  asOf: PlainDate,
): Outcome<Replayed, ReplayRefusal> {
  const known = events
    .map((event, index) => ({ ...event, at: `events.${index}` }))
    .filter(({ on }) => on <= asOf)
    .toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1));
  const standing = withoutTakenBack(known);
  if (!standing.ok) return standing;

  const state = applyAll(withUnderstood(standing.value, disbursement, events, asOf), terms);
  return state.ok ? accept(stateOn(state.value, asOf)) : state;
}

/** Where no event tells a disbursement, all was paid out at once: on its day, or before anything where none is given. */
function withUnderstood(
  standing: readonly Standing[],
  { amount, on, isFirst }: Agreed["disbursement"],
  events: readonly ReplayEvent[],
  asOf: PlainDate,
): readonly Standing[] {
  // One that is still to come, or was taken back, tells too.
  if (events.some(({ type }) => type === "disbursement")) return standing;
  if (on > asOf && !isFirst) return standing;
  const whole: Standing = { type: "disbursement", on, amount, at: "loan" };
  const before = isFirst ? [] : standing.filter((event) => event.on < on);
  return [...before, whole, ...standing.slice(before.length)];
}

function withoutTakenBack(known: readonly Told[]): Outcome<readonly Standing[], ReplayRefusal> {
  const byRef = new Map<string, Told<MoneyEvent>>();
  for (const event of known) {
    if (!("amount" in event) || event.ref === undefined) continue;
    if (byRef.has(event.ref)) return refuse("ref-given-twice", { ref: event.ref }, `${event.at}.ref`);
    byRef.set(event.ref, event);
  }

  const takenBack = new Set<Told>();
  for (const event of known) {
    if (isStanding(event)) continue;
    const target = targetOf(event, byRef);
    if (!target.ok) return target;
    if (takenBack.has(target.value)) return refuse("taken-back-twice", { ref: event.ref }, `${event.at}.ref`);
    takenBack.add(target.value);
  }
  return accept(known.filter(isStanding).filter((event) => !takenBack.has(event)));
}

function isStanding(event: Told): event is Standing {
  return event.type !== "return" && event.type !== "reversal";
}

function targetOf(
  { ref, on, at }: Told<TakeBack>,
  byRef: ReadonlyMap<string, Told<MoneyEvent>>,
): Outcome<Told<MoneyEvent>, ReplayRefusal> {
  const target = byRef.get(ref);
  if (target === undefined) return refuse("ref-unknown", { ref }, `${at}.ref`);
  if (target.on > on) return refuse("taken-back-before", { ref, on, of: target.on }, `${at}.on`);
  return accept(target);
}

function applyAll(events: readonly Standing[], terms: ReplayTerms): Outcome<ReplayState, ReplayRefusal> {
  let state = beforeAll(terms);
  for (const event of events) {
    const after = "amount" in event ? applyMoney(state, event, terms) : applyPlanChange(state, event, terms);
    if (!after.ok) return after;
    state = after.value;
  }
  return accept(state);
}

function stateOn({ rows, disbursed, overpaid }: ReplayState, asOf: PlainDate): Replayed {
  return {
    // Nothing is owed before money leaves: there is no plan yet.
    rows: disbursed > 0n ? rows.map((row, index) => rowOn(row, index + 1, asOf)) : [],
    outstanding: leftOf(rows),
    overpaid,
    lost: sum(rows.map((row) => row.lost)),
  };
}

function rowOn(row: Row, number: number, asOf: PlainDate): ReplayedRow {
  const { dueOn, principal, paid, paidOn } = row;
  const isLate = dueOn < asOf && nextBusinessDay(dueOn, "TARGET") < asOf;
  return { number, dueOn, principal, paid, paidOn, late: isLate ? leftOn(row) : cents(0n) };
}

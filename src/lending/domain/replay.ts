import { nextBusinessDay } from "#kernel/business-days.ts";
import { type Cents, cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { applyEach, type MovingEvent, type StepRefusal } from "./replay-engine.ts";
import { isTold, type ReplayEvent, type TakeBack, type ToldMoney } from "./replay-event.ts";
import { leftOf, leftOn, type ReplayState, type Row } from "./replay-row.ts";
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
  | StepRefusal
  | Refusal<"ref-given-twice" | "ref-unknown" | "taken-back-before" | "taken-back-twice">;

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
    .filter(({ event }) => event.on <= asOf)
    .toSorted((a, b) => (a.event.on === b.event.on ? 0 : a.event.on < b.event.on ? -1 : 1));
  const standing = withoutTakenBack(known);
  if (!standing.ok) return standing;

  const state = applyEach(withUnderstood(standing.value, disbursement, events, asOf), terms);
  return state.ok ? accept(stateOn(state.value, asOf)) : state;
}

/** Where no event tells a disbursement, all was paid out at once: on its day, or before anything where none is given. */
function withUnderstood(
  standing: readonly MovingEvent[],
  { amount, on, isFirst }: Agreed["disbursement"],
  events: readonly ReplayEvent[],
  asOf: PlainDate,
): readonly MovingEvent[] {
  // One that is still to come, or was taken back, tells too.
  if (events.some(({ event }) => event.kind === "disbursement")) return standing;
  if (on > asOf && !isFirst) return standing;
  const whole: MovingEvent = { kind: "disbursement", on, amount, id: "loan", rank: 0 };
  const before = isFirst ? [] : standing.filter((event) => event.on < on);
  return [...before, whole, ...standing.slice(before.length)];
}

function withoutTakenBack(known: readonly ReplayEvent[]): Outcome<readonly MovingEvent[], ReplayRefusal> {
  const byRef = new Map<string, ToldMoney>();
  for (const told of known) {
    if (!isTold(told) || told.ref === undefined) continue;
    if (byRef.has(told.ref)) return refuse("ref-given-twice", { ref: told.ref }, `${told.event.id}.ref`);
    byRef.set(told.ref, told);
  }

  const takenBack = new Set<ReplayEvent>();
  for (const told of known) {
    if (isTold(told)) continue;
    const target = targetOf(told, byRef);
    if (!target.ok) return target;
    if (takenBack.has(target.value))
      return refuse("taken-back-twice", { ref: told.of }, `${told.event.id}.ref`);
    takenBack.add(target.value);
  }
  return accept(known.flatMap((told) => (isTold(told) && !takenBack.has(told) ? [told.event] : [])));
}

function targetOf(
  { of, event }: TakeBack,
  byRef: ReadonlyMap<string, ToldMoney>,
): Outcome<ToldMoney, ReplayRefusal> {
  const target = byRef.get(of);
  if (target === undefined) return refuse("ref-unknown", { ref: of }, `${event.id}.ref`);
  if (target.event.on > event.on)
    return refuse("taken-back-before", { ref: of, on: event.on, of: target.event.on }, `${event.id}.on`);
  return accept(target);
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
  return { number, dueOn, principal, paid, paidOn, late: lateOf(row, asOf) };
}

/** Late begins the day after the debit day. */
function lateOf(row: Row, on: PlainDate): Cents {
  const isLate = row.dueOn < on && nextBusinessDay(row.dueOn, "TARGET") < on;
  return isLate ? leftOn(row) : cents(0n);
}

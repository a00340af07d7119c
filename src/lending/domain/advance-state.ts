import { nextBusinessDay } from "#kernel/business-days.ts";
import { type Cents, cents, negate, sum } from "#kernel/money.ts";
import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import { type AdvanceEvent, standingEvents } from "./advance-event.ts";
import type { AdvanceTerms } from "./advance-terms.ts";
import { type InsolvencyState, insolvencyState } from "./insolvency.ts";
import { type LiquidationState, liquidationState } from "./liquidation.ts";
import { type DrawnVersion, isMoving, type StepRefusal, type Unfolded, unfold } from "./replay-engine.ts";
import { leftOn, type ReplayState, type Row } from "./replay-row.ts";
import { agreedLoan } from "./replay-terms.ts";

export type InstalmentStatus = "paid" | "part" | "late" | "to-come" | "deferred" | "written-off";

export const instalmentStatuses = [
  "paid",
  "part",
  "late",
  "to-come",
  "deferred",
  "written-off",
] as const satisfies readonly InstalmentStatus[];

export type InstalmentState = {
  readonly number: number;
  readonly dueOn: PlainDate;
  /** The day of the debit: the next day on which banks work. */
  readonly payOn: PlainDate;
  readonly principal: Cents;
  readonly paid: Cents;
  /** The day on which it was paid whole; null until then. */
  readonly paidOn: PlainDate | null;
  /** What was written off of it and did not come back. */
  readonly lost: Cents;
  readonly left: Cents;
  /** What is left of it once its debit day is over. */
  readonly late: Cents;
  readonly status: InstalmentStatus;
};

/** How long the oldest unpaid instalment has been due, as lenders count it. */
export type ArrearsBucket = "none" | "to-30-days" | "to-60-days" | "to-90-days" | "beyond-90-days";

export const arrearsBuckets = [
  "none",
  "to-30-days",
  "to-60-days",
  "to-90-days",
  "beyond-90-days",
] as const satisfies readonly ArrearsBucket[];

export type AdvanceState = {
  readonly on: PlainDate;
  readonly disbursedOn: PlainDate | null;
  readonly disbursed: Cents;
  readonly version: number;
  readonly instalments: readonly InstalmentState[];
  readonly pauses: readonly PlainDate[];
  readonly paid: Cents;
  readonly outstanding: Cents;
  /** The firm's; below zero, what was given back and was no longer its own. */
  readonly overpaid: Cents;
  /** Written off, and not come back. */
  readonly lost: Cents;
  readonly late: Cents;
  /** Since the oldest unpaid due date; zero when nothing is late. */
  readonly daysLate: number;
  readonly bucket: ArrearsBucket;
  /** Since when all that is left is due, the term being forfeited; null while it runs. */
  readonly acceleratedOn: PlainDate | null;
  /** The sauvegarde or redressement of the firm; null where there is none. */
  readonly insolvency: InsolvencyState | null;
  /** What the liquidation of the firm has come to; null where there is none. */
  readonly liquidation: LiquidationState | null;
  /** The next day of a debit and what it asks for: none once debits are frozen. */
  readonly nextDebit: { readonly on: PlainDate; readonly amount: Cents } | null;
  /** Events that later news left nothing to change, or not all of it. */
  readonly withoutEffect: readonly string[];
};

/** An advance on a day: what had happened by then, replayed from nothing. */
export function advanceState(
  terms: AdvanceTerms,
  events: readonly AdvanceEvent[],
  on: PlainDate,
): AdvanceState {
  const standing = standingEvents(events.filter((event) => event.on <= on));
  const { state, versions, impossible } = unfolded(terms, standing);
  const rows = state.rows.map((row, index) => instalmentOn(row, index + 1, on));
  const [liquidation, insolvency] = [liquidationState(standing), insolvencyState(standing)];
  const acceleratedOn = acceleration(state, versions);
  const isFrozen =
    liquidation !== null || acceleratedOn !== null || (insolvency !== null && insolvency.isOpen);
  return {
    on,
    disbursedOn: standing.find(({ kind }) => kind === "disbursement")?.on ?? null,
    disbursed: state.disbursed,
    version: versions.length,
    instalments: rows,
    pauses: state.pauses.map(({ dueOn }) => dueOn),
    paid: sum(rows.map(({ paid }) => paid)),
    outstanding: sum(rows.map(({ left }) => left)),
    overpaid: state.overpaid,
    lost: sum(rows.map(({ lost }) => lost)),
    ...arrearsOf(rows, on),
    acceleratedOn,
    insolvency,
    liquidation,
    nextDebit: isFrozen ? null : nextDebitOf(rows, on),
    withoutEffect: [...impossible.keys()],
  };
}

/** Each schedule of the advance, as what drew it left it: the same events draw the same. */
export function scheduleVersions(
  terms: AdvanceTerms,
  events: readonly AdvanceEvent[],
  on: PlainDate,
): readonly DrawnVersion[] {
  return unfolded(terms, standingEvents(events.filter((event) => event.on <= on))).versions;
}

/** Why an event cannot be, once told among the others; null where it can. */
export function whyImpossible(
  terms: AdvanceTerms,
  events: readonly AdvanceEvent[],
  event: AdvanceEvent,
): StepRefusal | null {
  return unfolded(terms, standingEvents([...events, event])).impossible.get(event.id) ?? null;
}

function unfolded(terms: AdvanceTerms, standing: ReturnType<typeof standingEvents>): Unfolded {
  const disbursement = standing.find(({ kind }) => kind === "disbursement");
  const agreed =
    disbursement === undefined
      ? undefined
      : agreedLoan({ ...terms, disbursedOn: disbursement.on }, "next-first");
  if (agreed === undefined || !agreed.ok)
    return { ...undrawn, state: { ...undrawn.state, overpaid: owedBackOf(standing) } };
  return unfold(standing.filter(isMoving), agreed.value.terms);
}

/** What came and was not owed, while nothing is lent: less what of it was given back. */
function owedBackOf(standing: ReturnType<typeof standingEvents>): Cents {
  return sum(
    standing.flatMap((event) => {
      if (event.kind === "repayment" && event.isOwedBack === true) return [event.amount];
      return event.kind === "refund" || event.kind === "reallocation" ? [negate(event.amount)] : [];
    }),
  );
}

const undrawn: Unfolded = {
  state: {
    rows: [],
    disbursed: cents(0n),
    overpaid: cents(0n),
    pauses: [],
    allDue: null,
    isAsAgreed: true,
  },
  versions: [],
  impossible: new Map(),
};

function acceleration({ allDue }: ReplayState, versions: readonly DrawnVersion[]): PlainDate | null {
  if (allDue !== "accelerated") return null;
  return versions.findLast(({ by }) => by.kind === "acceleration")?.from ?? null;
}

function instalmentOn(row: Row, number: number, on: PlainDate): InstalmentState {
  const { dueOn, principal, paid, paidOn, lost } = row;
  const payOn = nextBusinessDay(dueOn, "TARGET");
  const left = leftOn(row);
  const late = left > 0n && payOn < on ? left : cents(0n);
  const told = { number, dueOn, payOn, principal, paid, paidOn, lost, left, late };
  return { ...told, status: statusOf(told) };
}

function statusOf({ principal, left, lost, late, paid }: Omit<InstalmentState, "status">): InstalmentStatus {
  if (principal === 0n) return "deferred";
  if (left === 0n) return lost > 0n ? "written-off" : "paid";
  if (late > 0n) return "late";
  return paid > 0n ? "part" : "to-come";
}

function arrearsOf(rows: readonly InstalmentState[], on: PlainDate) {
  const oldest = rows.find(({ late }) => late > 0n);
  const daysLate = oldest === undefined ? 0 : daysBetween(oldest.dueOn, on);
  return { late: sum(rows.map(({ late }) => late)), daysLate, bucket: bucketOf(daysLate) };
}

export function bucketOf(daysLate: number): ArrearsBucket {
  if (daysLate <= 0) return "none";
  if (daysLate <= 30) return "to-30-days";
  if (daysLate <= 60) return "to-60-days";
  return daysLate <= 90 ? "to-90-days" : "beyond-90-days";
}

function nextDebitOf(rows: readonly InstalmentState[], on: PlainDate): AdvanceState["nextDebit"] {
  const toCome = rows.filter(({ left, payOn }) => left > 0n && payOn >= on);
  const [first] = toCome.map(({ payOn }) => payOn).toSorted();
  if (first === undefined) return null;
  // A day off, or arrears that were spread again, may bring two instalments to one day.
  return { on: first, amount: sum(toCome.filter(({ payOn }) => payOn === first).map(({ left }) => left)) };
}

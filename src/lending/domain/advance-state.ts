import { type Cents, cents, sum } from "#kernel/money.ts";
import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";
import { type AdvanceEvent, standingRepayments } from "./advance-event.ts";
import { type AllocatedInstalment, allocateRepayments, leftOf } from "./allocation.ts";
import { type LiquidationState, liquidationState } from "./liquidation.ts";
import { type AdvanceTerms, planVersions } from "./plan.ts";

export type InstalmentStatus = "paid" | "part" | "late" | "to-come" | "deferred";

export const instalmentStatuses = [
  "paid",
  "part",
  "late",
  "to-come",
  "deferred",
] as const satisfies readonly InstalmentStatus[];

export type InstalmentState = AllocatedInstalment & {
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
  readonly version: number;
  readonly instalments: readonly InstalmentState[];
  readonly pauses: readonly PlainDate[];
  readonly paid: Cents;
  readonly outstanding: Cents;
  readonly overpaid: Cents;
  readonly late: Cents;
  /** Since the oldest unpaid due date; zero when nothing is late. */
  readonly daysLate: number;
  readonly bucket: ArrearsBucket;
  /** What the liquidation of the firm has come to; null where there is none. */
  readonly liquidation: LiquidationState | null;
  /** The next day of a debit and what it asks for: none once the firm is in liquidation. */
  readonly nextDebit: { readonly on: PlainDate; readonly amount: Cents } | null;
};

/** An advance on a day: what had happened by then, replayed from nothing. */
export function advanceState(
  terms: AdvanceTerms,
  events: readonly AdvanceEvent[],
  on: PlainDate,
): AdvanceState {
  const known = events.filter((event) => event.on <= on);
  const plan = planVersions(terms, known).at(-1);
  const repayments = standingRepayments(known);
  const { instalments, overpaid } = allocateRepayments(plan?.instalments ?? [], repayments);
  const rows = instalments.map((instalment) => instalmentOn(instalment, on));
  const liquidation = liquidationState(known);
  return {
    on,
    disbursedOn: known.find(({ kind }) => kind === "disbursement")?.on ?? null,
    version: plan?.version ?? 0,
    instalments: rows,
    pauses: plan?.pauses ?? [],
    paid: sum(rows.map(({ paid }) => paid)),
    outstanding: sum(rows.map(({ left }) => left)),
    overpaid,
    ...arrearsOf(rows, on),
    liquidation,
    nextDebit: liquidation === null ? nextDebitOf(rows, on) : null,
  };
}

function instalmentOn(instalment: AllocatedInstalment, on: PlainDate): InstalmentState {
  const left = leftOf(instalment);
  const isLate = left > 0n && instalment.payOn < on;
  return { ...instalment, left, late: isLate ? left : cents(0n), status: statusOf(instalment, isLate) };
}

function statusOf(instalment: AllocatedInstalment, isLate: boolean): InstalmentStatus {
  if (instalment.principal === 0n) return "deferred";
  if (leftOf(instalment) === 0n) return "paid";
  if (isLate) return "late";
  return instalment.paid > 0n ? "part" : "to-come";
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
  const next = rows.find(({ left, payOn }) => left > 0n && payOn >= on);
  return next === undefined ? null : { on: next.payOn, amount: next.left };
}

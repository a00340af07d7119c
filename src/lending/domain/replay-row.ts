import { type Cents, cents, minus, plus, sum } from "#kernel/money.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { type Frequency, type ScheduleInput, type ScheduleRefusal, schedule } from "#kernel/schedule.ts";
import type { PrepaymentRule } from "./advance-event.ts";
import type { DatedPlace } from "./replay-series.ts";

/** An instalment while the events are replayed. Its number is its rank, by date. */
export type Row = DatedPlace & {
  readonly principal: Cents;
  readonly paid: Cents;
  readonly lost: Cents;
  /** The day on which it was paid whole; null until then. */
  readonly paidOn: PlainDate | null;
  /** Its share of a tranche, against the others'. */
  readonly weight: bigint;
};

type Rounding = Pick<ScheduleInput, "rounding" | "roundingCents">;

export type ReplayTerms = {
  readonly agreed: readonly Row[];
  /** What may be disbursed; null when the plan alone is known. */
  readonly most: Cents | null;
  readonly rounding: Rounding;
  /** The months between re-planned instalments. */
  readonly frequency: Frequency;
  /** What money does early where its event does not say. */
  readonly prepayment: PrepaymentRule;
};

export type ReplayState = {
  readonly rows: readonly Row[];
  readonly disbursed: Cents;
  /** The firm's; below zero, what was given back before a return took it away. */
  readonly overpaid: Cents;
  /** The dates left without an instalment by a longer term. */
  readonly pauses: readonly DatedPlace[];
  /** All that is left is due, and why; null while the schedule runs. */
  readonly allDue: "accelerated" | "liquidated" | null;
  /** No event has changed the plan: a tranche redraws it as it was agreed. */
  readonly isAsAgreed: boolean;
};

export const beforeAll = (terms: ReplayTerms): ReplayState => ({
  rows: terms.agreed,
  disbursed: cents(0n),
  overpaid: cents(0n),
  pauses: [],
  allDue: null,
  isAsAgreed: true,
});

export function emptyRow(dated: DatedPlace, weight: bigint): Row {
  return { ...dated, principal: cents(0n), paid: cents(0n), lost: cents(0n), paidOn: null, weight };
}

export function leftOn({ principal, paid, lost }: Row): Cents {
  return minus(minus(principal, paid), lost);
}

export function leftOf(rows: readonly Row[]): Cents {
  return sum(rows.map(leftOn));
}

/** What is paid or lost of it stays; what is left becomes this. */
export function leave(row: Row, left: Cents, on: PlainDate): Row {
  const principal = plus(plus(row.paid, row.lost), left);
  const isPaid = principal > 0n && principal === row.paid;
  return { ...row, principal, paidOn: isPaid ? (row.paidOn ?? on) : null };
}

/** Oldest first; on one day, as they were. */
export function inDateOrder(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => (a.dueOn === b.dueOn ? 0 : a.dueOn < b.dueOn ? -1 : 1));
}

/** Equal parts, the last taking the remainder: the schedule's own rule. */
export function equalParts(
  amount: Cents,
  count: number,
  rounding: Rounding,
): Outcome<readonly Cents[], ScheduleRefusal> {
  const drawn = schedule({
    principal: amount,
    instalments: count,
    graceMonths: 0,
    frequency: "monthly",
    disbursedOn: anyDay,
    ...rounding,
  });
  return drawn.ok ? accept(drawn.value.map(({ principal }) => principal)) : drawn;
}

const anyDay = plainDate("2011-01-01");

/** In proportion, the last taking the remainder: the plan itself when the amount is its total. */
export function weightedParts(amount: Cents, weights: readonly bigint[]): readonly Cents[] {
  const total = weights.reduce((a, b) => a + b, 0n);
  const each = weights.map((weight) => cents((amount * weight) / total));
  const last = cents(amount - sum(each.slice(0, -1)));
  return [...each.slice(0, -1), last];
}

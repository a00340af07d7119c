import { type Cents, cents, minus, sum } from "#kernel/money.ts";
import { type Fact, type Facts } from "#kernel/outcome.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import type { Frequency } from "#kernel/schedule.ts";
import type { TakeOverColumnKey } from "./take-over-columns.ts";

/** An advance of before, as its row tells it at the day of the take-over. */
export type TakenOver = {
  readonly reference: string;
  readonly firm: {
    readonly name: string;
    readonly siren: string;
    readonly communeInsee: string;
    readonly communeName: string;
    readonly activity: string;
    readonly headcount: number | null;
  };
  readonly decidedOn: PlainDate;
  readonly disbursedOn: PlainDate;
  readonly principal: Cents;
  readonly outstanding: Cents;
  readonly frequency: Frequency;
  readonly mandate: string | null;
  /** What is left to pay: first what is late, then what is to come. */
  readonly instalments: readonly { readonly dueOn: PlainDate; readonly principal: Cents }[];
};

/** What a cell says that cannot be; `row` is its number in the sheet, the heading being 1. */
export type TakeOverFinding = {
  readonly row: number;
  readonly column: TakeOverColumnKey | null;
  readonly reason: TakeOverReason;
  readonly facts: Facts;
};

export const takeOverReasons = [
  "cell-empty",
  "amount-unreadable",
  "amount-not-positive",
  "date-unreadable",
  "siren-wrong",
  "commune-wrong",
  "number-unreadable",
  "frequency-unknown",
  "reference-twice",
  "reference-too-long",
  "disbursed-before-decision",
  "disbursed-after-take-over",
  "more-left-than-disbursed",
  "more-late-than-left",
  "late-without-day",
  "late-day-not-past",
  "next-due-not-to-come",
  "to-come-without-schedule",
  "instalments-out-of-bounds",
  "siren-of-two-names",
  "taken-over-otherwise",
] as const;

export type TakeOverReason = (typeof takeOverReasons)[number];

/** The sums of what is taken over: what the former books must show on that day. */
export type TakeOverTotals = {
  readonly advances: number;
  readonly disbursed: Cents;
  readonly outstanding: Cents;
  readonly late: Cents;
};

export function totalsOf(taken: readonly TakenOver[], on: PlainDate): TakeOverTotals {
  const late = taken.flatMap(({ instalments }) =>
    instalments.filter(({ dueOn }) => dueOn < on).map(({ principal }) => principal),
  );
  return {
    advances: taken.length,
    disbursed: sum(taken.map(({ principal }) => principal)),
    outstanding: sum(taken.map(({ outstanding }) => outstanding)),
    late: sum(late),
  };
}

/** What a row said, the same words for the same row: amounts in cents. */
export function toldInWords(taken: TakenOver): string {
  return JSON.stringify(taken, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value));
}

/** What is to come in equal whole-cent parts, the last taking the remainder (programme §7); due dates keep the first one's day. */
export function remainingInstalments({
  late,
  lateSince,
  toCome,
  nextDueOn,
  count,
  frequency,
}: {
  readonly late: Cents;
  readonly lateSince: PlainDate | null;
  readonly toCome: Cents;
  readonly nextDueOn: PlainDate | null;
  readonly count: number;
  readonly frequency: Frequency;
}): TakenOver["instalments"] {
  const overdue = late > 0n && lateSince !== null ? [{ dueOn: lateSince, principal: late }] : [];
  if (toCome === 0n || nextDueOn === null) return overdue;

  const each = cents(toCome / BigInt(count));
  const last = minus(toCome, cents(each * BigInt(count - 1)));
  const step = frequency === "monthly" ? 1 : 3;
  const coming = Array.from({ length: count }, (_, index) => ({
    dueOn: addMonths(nextDueOn, index * step),
    principal: index === count - 1 ? last : each,
  }));
  return [...overdue, ...coming];
}

export function finding(
  row: number,
  column: TakeOverColumnKey | null,
  reason: TakeOverReason,
  facts: Record<string, Fact> = {},
): TakeOverFinding {
  return { row, column, reason, facts };
}

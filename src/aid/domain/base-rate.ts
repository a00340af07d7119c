import type { BasisPoints } from "#kernel/basis-points.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addDays, addMonths, dateOf, type PlainDate, partsOf } from "#kernel/plain-date.ts";

/** official: the notice was read; secondary: quoted by a third party; derived: a national decree less its hundred basis points. */
export const confidences = ["official", "secondary", "derived"] as const;

export type Confidence = (typeof confidences)[number];

/** The State-aid base rate of the euro area from a day on. */
export interface BaseRate {
  readonly from: PlainDate;
  /** Null where no source says until when. */
  readonly until: PlainDate | null;
  readonly rate: BasisPoints;
  readonly source: string;
  readonly confidence: Confidence;
}

/** Where a rate holds for sure. */
export interface BaseRatePeriod extends BaseRate {
  readonly lastDay: PlainDate;
  /** No later rate is known: a newer one may have come since. */
  readonly isNewest: boolean;
}

const monthsBeforeStale = 3;

/**
 * The rate in force on a day; a day outside what is known is refused, never covered by a neighbour. Rates change on the first of a
 * month, and a new one is published for each 1 January (communication 2008/C 14/02): a rate whose end nobody gives holds for its own
 * month, and the newest known until the end of its year.
 */
export function baseRateOn(
  rates: readonly BaseRate[],
  on: PlainDate,
): Outcome<BaseRatePeriod, Refusal<"base-rate-unknown">> {
  const periods = baseRatePeriods(rates);
  const found = periods.findLast(({ from, lastDay }) => from <= on && on <= lastDay);
  if (found !== undefined) return accept(found);
  const before = periods.findLast(({ from }) => from <= on);
  const after = periods.find(({ from }) => from > on);
  return refuse(
    "base-rate-unknown",
    { on, knownUntil: before?.lastDay ?? null, knownFrom: after?.from ?? null },
    "grantOn",
  );
}

/** In order; of two that begin on one day, the last given stands. */
export function baseRatePeriods(rates: readonly BaseRate[]): readonly BaseRatePeriod[] {
  const standing = [...new Map(rates.map((rate) => [rate.from, rate])).values()].toSorted((a, b) =>
    a.from < b.from ? -1 : 1,
  );
  return standing.map((rate, index) => {
    const next = standing[index + 1];
    const known = rate.until ?? (next === undefined ? lastOfYear(rate.from) : lastOfMonth(rate.from));
    const lastDay = next !== undefined && next.from <= known ? addDays(next.from, -1) : known;
    return { ...rate, lastDay, isNewest: next === undefined };
  });
}

/** The newest rate is older than three months: another may have been published. */
export function isStale({ from, isNewest }: BaseRatePeriod, on: PlainDate): boolean {
  return isNewest && addMonths(from, monthsBeforeStale) < on;
}

function lastOfMonth(day: PlainDate): PlainDate {
  const { year, month } = partsOf(day);
  return addDays(addMonths(dateOf({ year, month, day: 1 }), 1), -1);
}

function lastOfYear(day: PlainDate): PlainDate {
  return dateOf({ year: partsOf(day).year, month: 12, day: 31 });
}

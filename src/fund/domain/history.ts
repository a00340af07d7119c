import { compareDates, type PlainDate } from "#kernel/plain-date.ts";
import { lastDayOf, monthOf, nextMonth, type PlainMonth } from "#kernel/plain-month.ts";
import type { PartBalance } from "./entry-figures.ts";
import { type Figures, measureFigures } from "./position.ts";
import { type PromiseMovement, promisedBy } from "./promises.ts";

export type MonthBalance = PartBalance & { readonly month: PlainMonth };
export type HistoryPoint = { readonly on: PlainDate; readonly figures: Figures };

type Told = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly months: readonly MonthBalance[];
  readonly promises: readonly PromiseMovement[];
};

/** The fund at the end of each month, and on the last day asked for. What is effective before the start is in it. */
export function tellHistory({ from, to, months, promises }: Told): HistoryPoint[] {
  return monthEnds(from, to).map((on) => ({
    on,
    figures: measureFigures(
      months.filter(({ month }) => month <= monthOf(on)),
      promisedBy(promises, on),
    ),
  }));
}

function monthEnds(from: PlainDate, to: PlainDate): PlainDate[] {
  const ends: PlainDate[] = [];
  for (let month = monthOf(from); month < monthOf(to); month = nextMonth(month)) ends.push(lastDayOf(month));
  return compareDates(from, to) <= 0 ? [...ends, to] : [];
}

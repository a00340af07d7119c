import type { BasisPoints } from "#kernel/basis-points.ts";
import type { Cents } from "#kernel/money.ts";
import { compareDates, type PlainDate } from "#kernel/plain-date.ts";
import { lastDayOf, monthOf, nextMonth, type PlainMonth } from "#kernel/plain-month.ts";
import type { PartBalance } from "./entry-figures.ts";
import type { FrozenKey } from "./figure-keys.ts";
import { type Figures, measureFigures, utilisationOf } from "./position.ts";
import { type PromiseMovement, promisedBy } from "./promises.ts";

export type MonthBalance = PartBalance & { readonly month: PlainMonth };
export type HistoryPoint = {
  readonly on: PlainDate;
  readonly figures: Figures;
  /** Frozen by the closing of that month; null where it is not closed. */
  readonly inArrears: Cents | null;
  readonly provisioned: Cents | null;
  readonly utilisation: BasisPoints | null;
};

/** What the closing of a month froze of the fund. */
export type ClosedFigure = { readonly until: PlainDate; readonly figure: FrozenKey; readonly amount: Cents };

type Told = {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly months: readonly MonthBalance[];
  readonly promises: readonly PromiseMovement[];
  readonly frozen: readonly ClosedFigure[];
};

/** The fund at the end of each month, and on the last day asked for. What is effective before the start is in it. */
export function tellHistory({ from, to, months, promises, frozen }: Told): HistoryPoint[] {
  const closed = new Map(frozen.map(({ until, figure, amount }) => [`${until} ${figure}`, amount]));
  return monthEnds(from, to).map((on) => {
    const figures = measureFigures(
      months.filter(({ month }) => month <= monthOf(on)),
      promisedBy(promises, on),
    );
    return {
      on,
      figures,
      inArrears: closed.get(`${on} in-arrears`) ?? null,
      provisioned: closed.get(`${on} provisioned`) ?? null,
      utilisation: utilisationOf(figures),
    };
  });
}

function monthEnds(from: PlainDate, to: PlainDate): PlainDate[] {
  const ends: PlainDate[] = [];
  for (let month = monthOf(from); month < monthOf(to); month = nextMonth(month)) ends.push(lastDayOf(month));
  return compareDates(from, to) <= 0 ? [...ends, to] : [];
}

import {
  addDays,
  addMonths,
  daysBetween,
  isWithinCalendar,
  type PlainDate,
  partsOf,
  plainDate,
} from "#kernel/plain-date.ts";

/**
 * The dates that belong together: each is counted from the seed, whose day is kept, so that none drifts. Dates that
 * follow no step are `irregular`: they are put off by whole months, and moved by as many days.
 */
type Series = {
  readonly unit: "months" | "days" | "irregular";
  readonly seed: PlainDate;
  /** From one instalment to the next. */
  readonly step: number;
};

/** A date of a series: `place` counts the series' units from its seed. */
export type DatedPlace = { readonly series: Series; readonly place: number; readonly dueOn: PlainDate };

const lastDay = plainDate("9999-12-31");

/** Null beyond the calendar. */
export function placeIn(series: Series, place: number): DatedPlace | null {
  const dueOn = dateAt(series, place);
  return dueOn && { series, place, dueOn };
}

function dateAt({ unit, seed }: Series, place: number): PlainDate | null {
  if (unit === "months") return isWithinCalendar(seed, place) ? addMonths(seed, place) : null;
  return place <= daysBetween(seed, lastDay) ? addDays(seed, place) : null;
}

/** So many periods later. */
export function putOff({ series, place, dueOn }: DatedPlace, periods: number): DatedPlace | null {
  if (series.unit !== "irregular") return placeIn(series, place + periods * series.step);
  const later = dateAt({ unit: "months", seed: dueOn, step: 1 }, periods);
  return later && { series, place: place + daysBetween(dueOn, later), dueOn: later };
}

/** The dates that come after this one: what is irregular goes on by the month. */
export function datesAfter(last: DatedPlace, count: number): readonly DatedPlace[] | null {
  const isIrregular = last.series.unit === "irregular";
  const series: Series = isIrregular ? { unit: "months", seed: last.dueOn, step: 1 } : last.series;
  return datesFrom(series, isIrregular ? series.step : last.place + series.step, count);
}

export function datesFrom(series: Series, place: number, count: number): readonly DatedPlace[] | null {
  const dates: DatedPlace[] = [];
  for (let index = 0; index < count; index += 1) {
    const date = placeIn(series, place + index * series.step);
    if (date === null) return null;
    dates.push(date);
  }
  return dates;
}

/** By the month if that explains every date (month ends included), else by the day. */
export function seriesOf(dates: readonly PlainDate[]): readonly DatedPlace[] {
  return byMonths(dates) ?? byDays(dates);
}

function byMonths(dates: readonly PlainDate[]): readonly DatedPlace[] | null {
  const [first, second] = dates;
  if (first === undefined) return [];
  // A month end hides the day that is kept: the latest day of the month shows it.
  const seed = dates.toSorted((a, b) => partsOf(b).day - partsOf(a).day)[0] ?? first;
  const step = second === undefined ? 1 : monthsBetween(first, second);
  if (step < 1) return null;

  const start = monthsBetween(seed, first);
  const places = dates.map((_, index) => placeIn({ unit: "months", seed, step }, start + index * step));
  const explained = places.filter((place, index): place is DatedPlace => place?.dueOn === dates[index]);
  return explained.length === dates.length ? explained : null;
}

function byDays(dates: readonly PlainDate[]): readonly DatedPlace[] {
  const [seed, second] = dates;
  if (seed === undefined || second === undefined) return [];
  const step = daysBetween(seed, second);
  const isRegular = step > 0 && dates.every((date, index) => daysBetween(seed, date) === index * step);
  const series: Series = { unit: isRegular ? "days" : "irregular", seed, step: isRegular ? step : 1 };
  return dates.map((dueOn) => ({ series, place: daysBetween(seed, dueOn), dueOn }));
}

function monthsBetween(from: PlainDate, to: PlainDate): number {
  const [a, b] = [partsOf(from), partsOf(to)];
  return (b.year - a.year) * 12 + b.month - a.month;
}

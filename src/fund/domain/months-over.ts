import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import { firstDayOf, monthOf, nextMonth } from "#kernel/plain-month.ts";

/** The last days of the months that wait to be closed, from that one on: those over before the territory's day. */
export function monthsOver(first: PlainDate, today: PlainDate): PlainDate[] {
  const over: PlainDate[] = [];
  for (let month = monthOf(first); month < monthOf(today); month = nextMonth(month))
    over.push(addDays(firstDayOf(nextMonth(month)), -1));
  return over;
}

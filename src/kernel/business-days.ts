import { alsaceMoselleHolidays, frenchHolidays, type Holiday, targetClosingDays } from "./holidays.ts";
import { addDays, type PlainDate, partsOf, weekday } from "./plain-date.ts";

/** TARGET: euro payments; FR: French working days; FR-AM: the same in Alsace and Moselle. */
export type Calendar = "TARGET" | "FR" | "FR-AM";

export const calendars = ["TARGET", "FR", "FR-AM"] as const satisfies readonly Calendar[];

const closingDays: Record<Calendar, (year: number) => Holiday[]> = {
  TARGET: targetClosingDays,
  FR: frenchHolidays,
  "FR-AM": alsaceMoselleHolidays,
};

export function isBusinessDay(date: PlainDate, calendar: Calendar): boolean {
  if (weekday(date) >= 6) return false;
  return !closedOn(calendar, partsOf(date).year).has(date);
}

const known = new Map<string, ReadonlySet<PlainDate>>();

/** Reckoned once a year and calendar: a schedule asks for hundreds of days. */
function closedOn(calendar: Calendar, year: number): ReadonlySet<PlainDate> {
  const key = `${calendar} ${year}`;
  const days = known.get(key) ?? new Set(closingDays[calendar](year).map(({ date }) => date));
  known.set(key, days);
  return days;
}

/** The day itself when it is open. */
export function nextBusinessDay(date: PlainDate, calendar: Calendar): PlainDate {
  let day = date;
  while (!isBusinessDay(day, calendar)) day = addDays(day, 1);
  return day;
}

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
  return !closingDays[calendar](partsOf(date).year).some((holiday) => holiday.date === date);
}

/** The day itself when it is open. */
export function nextBusinessDay(date: PlainDate, calendar: Calendar): PlainDate {
  let day = date;
  while (!isBusinessDay(day, calendar)) day = addDays(day, 1);
  return day;
}

import { type Calendar, isBusinessDay } from "#kernel/business-days.ts";
import { addDays, addMonths, type PlainDate, plainDate } from "#kernel/plain-date.ts";

/** Décret n° 2025-1361: aids granted before it are declared to nobody. */
export const registerOpenedOn = plainDate("2026-01-01");

const workingDays = 20;
const yearsKept = 10;

/** Reg. (EU) 2023/2831 art. 6: within twenty working days of the grant, which is not one of them (Reg. 1182/71 art. 3). */
export function registerDeadline(grantOn: PlainDate, calendar: Exclude<Calendar, "TARGET">): PlainDate {
  let day = grantOn;
  for (let counted = 0; counted < workingDays; ) {
    day = addDays(day, 1);
    if (isBusinessDay(day, calendar)) counted += 1;
  }
  return day;
}

/** Art. 6(3): the record of an aid is kept ten years from its grant. */
export function keptUntil(grantOn: PlainDate): PlainDate {
  return addMonths(grantOn, 12 * yearsKept);
}

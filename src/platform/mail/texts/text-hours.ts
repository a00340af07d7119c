import { dayInFrance, instantInFrance } from "#kernel/clock-of-france.ts";
import { frenchHolidays } from "#kernel/holidays.ts";
import { addDays, type PlainDate, partsOf, weekday } from "#kernel/plain-date.ts";

const opens = "08:00";
const closes = "20:00";

/** When a telephone may next ring for us: from 8 to 20 on the clock of France, Monday to Saturday but holidays; null at such an hour. */
export function nextTextHour(now: string): string | null {
  const at = new Date(now).toISOString();
  for (let on = dayInFrance(now); ; on = addDays(on, 1)) {
    if (weekday(on) === 7 || isHoliday(on)) continue;
    const opening = instantInFrance(on, opens);
    if (at < opening) return opening;
    if (at < instantInFrance(on, closes)) return null;
  }
}

function isHoliday(on: PlainDate): boolean {
  return frenchHolidays(partsOf(on).year).some(({ date }) => date === on);
}

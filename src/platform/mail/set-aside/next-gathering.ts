import { dayInFrance, instantInFrance } from "#kernel/clock-of-france.ts";
import type { Pace } from "#kernel/mail-kinds.ts";
import { addDays, weekday } from "#kernel/plain-date.ts";

/** Before the day's work, when it is read. */
const hour = "07:30";

/** When what is set aside now leaves: the next morning at half past seven, or the next Monday's, on the clock of France. */
export function nextGathering(pace: Exclude<Pace, "at-once">, now: string): string {
  const today = dayInFrance(now);
  for (let ahead = 0; ; ahead += 1) {
    const on = addDays(today, ahead);
    const at = instantInFrance(on, hour);
    if (at > new Date(now).toISOString() && (pace === "daily" || weekday(on) === 1)) return at;
  }
}

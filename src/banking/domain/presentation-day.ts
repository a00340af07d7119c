import { isBusinessDay, nextBusinessDay } from "#kernel/business-days.ts";
import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { BankProfile } from "./bank-account.ts";

/** The first day on which the bank can debit what it is given now: its open days, and its hour. */
export function firstCollectionDay(
  { leadDays, cutOff }: Pick<BankProfile, "leadDays" | "cutOff">,
  { today, time }: { readonly today: PlainDate; readonly time: string },
): PlainDate {
  let day = nextBusinessDay(isInTime({ today, time, cutOff }) ? today : addDays(today, 1), "TARGET");
  for (let left = leadDays; left > 0; left -= 1) day = nextBusinessDay(addDays(day, 1), "TARGET");
  return day;
}

/** The same, the firm being told of it first where its schedule does not. */
export function firstNoticedDay(
  profile: Pick<BankProfile, "leadDays" | "cutOff" | "noticeDays" | "scheduleIsNotice">,
  when: { readonly today: PlainDate; readonly time: string },
): PlainDate {
  const first = firstCollectionDay(profile, when);
  if (profile.scheduleIsNotice) return first;
  const noticed = nextBusinessDay(addDays(when.today, profile.noticeDays), "TARGET");
  return noticed > first ? noticed : first;
}

/**
 * For a debit whose day has gone by: the schedule announced another, so the firm is told anew, whatever tells it of the others.
 * The second person has until the end of the next open day to approve.
 */
export function firstLateDay(
  profile: Pick<BankProfile, "leadDays" | "cutOff" | "noticeDays">,
  when: { readonly today: PlainDate; readonly time: string },
): PlainDate {
  const approval = nextBusinessDay(addDays(when.today, 1), "TARGET");
  return firstNoticedDay({ ...profile, scheduleIsNotice: false }, { ...when, today: approval });
}

/** The last day on which the bank, before its hour, still takes a file whose first order is of that day. */
export function lastSendingDay({ leadDays }: Pick<BankProfile, "leadDays">, firstOn: PlainDate): PlainDate {
  let day = openDayUntil(firstOn);
  for (let left = leadDays; left > 0; left -= 1) day = openDayUntil(addDays(day, -1));
  return day;
}

function openDayUntil(date: PlainDate): PlainDate {
  let day = date;
  while (!isBusinessDay(day, "TARGET")) day = addDays(day, -1);
  return day;
}

export function isPastCutOff(
  { cutOff }: Pick<BankProfile, "cutOff">,
  { today, time }: { readonly today: PlainDate; readonly time: string },
): boolean {
  return !isInTime({ today, time, cutOff });
}

function isInTime({ today, time, cutOff }: { today: PlainDate; time: string; cutOff: string }): boolean {
  return isBusinessDay(today, "TARGET") ? time <= cutOff : true;
}

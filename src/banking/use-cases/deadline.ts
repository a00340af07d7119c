import type { PlainDate } from "#kernel/plain-date.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import { type BankRun, runStatus } from "../domain/bank-run.ts";
import { isPastCutOff, lastSendingDay } from "../domain/presentation-day.ts";

/** Until when a run that waits may still be given to its bank; null once it left, or will not. */
export function deadlineOf(
  run: BankRun,
  { account, today, time }: { account: BankAccount | null; today: PlainDate; time: string },
) {
  const status = runStatus(run);
  if (account === null || status === "sent" || status === "cancelled") return null;
  const { profile } = account;
  const on = lastSendingDay(run.kind === "transfer" ? { leadDays: 0 } : profile, run.firstOn);
  return {
    on,
    at: profile.cutOff,
    isPast: today > on || (today === on && isPastCutOff(profile, { today, time })),
  };
}

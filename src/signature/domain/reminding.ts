import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Reminder } from "./request.ts";

/** Beyond, one calls: a mail more would not be read either. */
const mostReminders = 5;

/** Whether a signatory may be reminded on that day: once a day, a few times in all. */
export function mayRemind(
  reminders: readonly Reminder[],
  { signatory, on }: { readonly signatory: string; readonly on: PlainDate },
): Outcome<number, Refusal<"reminded-today" | "reminders-used-up">> {
  const own = reminders.filter((reminder) => reminder.signatory === signatory);
  if (own.some((reminder) => reminder.on === on)) return refuse("reminded-today", { on });
  if (own.length >= mostReminders) return refuse("reminders-used-up", { most: mostReminders });
  return accept(own.length + 1);
}

import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances } from "./advances.ts";
import { followArrears } from "./follow-arrears.ts";
import { inParts } from "./many-advances.ts";
import { type ReminderMailing, sendReminderMails } from "./send-reminder-mails.ts";

/**
 * What the night does about arrears, the next day having begun: cases open and close, the mails whose day has come leave. Doing it
 * again for that day changes nothing.
 */
export async function closeArrears(
  advances: Advances,
  transaction: Transaction,
  {
    territory,
    on,
    now,
    ownersOf,
  }: { readonly territory: string; readonly on: PlainDate; readonly now: string } & ReminderMailing,
): Promise<void> {
  const newlyLate = await advances.cases.listLateWithoutCase(transaction, { territory, on });
  const cleared = await advances.cases.listClearedInCase(transaction, { territory, on });
  for (const ids of inParts([...newlyLate, ...cleared])) {
    const found = await advances.many.find(transaction, { territory, ids });
    const events = await advances.many.listEvents(transaction, { territory, ids });
    await followArrears(advances, transaction, {
      territory,
      advances: [...found.values()].map((advance) => ({ advance, events: events.get(advance.id) ?? [] })),
      on,
      now,
    });
  }
  await sendReminderMails(advances, transaction, { territory, on, now, ownersOf });
}

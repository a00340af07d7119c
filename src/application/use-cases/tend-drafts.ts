import { nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { draftReminderMail } from "../domain/draft-mails.ts";
import { dayOf, erasedAt, remindedIfSavedBefore } from "../domain/file-draft.ts";
import type { Applications } from "./applications.ts";
import { addLink, eraseOldDrafts } from "./draft-links.ts";

interface Tending {
  readonly territory: string;
  readonly publicAddress: string;
  readonly now: string;
}

/** Writes once to whoever left a request, and erases what nobody came back to. Done again the same day, it does nothing. */
export async function tendDrafts(
  applications: Applications,
  transaction: Transaction,
  { territory, publicAddress, now }: Tending,
): Promise<{ readonly reminded: number; readonly erased: number }> {
  const erased = await eraseOldDrafts(applications, transaction, { territory, now });
  const savedBefore = remindedIfSavedBefore(now);
  const left = await applications.takeToRemind(transaction, { territory, savedBefore, now });
  const name = await nameOfTerritory(transaction, territory);
  for (const draft of left) {
    const link = await addLink(applications, transaction, { territory, draft: draft.id, now });
    const { language } = draft;
    await queueMail(transaction, {
      territory,
      to: { person: null, name: draft.name, address: draft.email },
      act: `application.remindDraft/${draft.id}`,
      language,
      ...draftReminderMail(language, {
        name: draft.name,
        territory: name,
        link: secretMarks[language],
        erasedOn: dayOf(erasedAt(draft.savedAt)),
      }),
      secret: `${publicAddress}${link.path}`,
      now,
    });
  }
  return { reminded: left.length, erased };
}

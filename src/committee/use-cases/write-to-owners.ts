import { ownersOf } from "#application/index.ts";
import type { Locale } from "#kernel/format.ts";
import type { MailWords } from "#kernel/mail-words.ts";
import { findPeople } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { PlacedDecision } from "./committee.ts";

/** One mail to each person who runs the firm of a decision, now; nobody where nobody is known to. */
export async function writeToOwners(
  transaction: Transaction,
  {
    territory,
    decision: { firm, kind, subject },
    act,
    now,
    words,
  }: {
    readonly territory: string;
    readonly decision: Pick<PlacedDecision, "firm" | "kind" | "subject">;
    readonly act: string;
    readonly now: string;
    readonly words: (owner: { readonly name: string; readonly language: Locale }) => MailWords;
  },
): Promise<void> {
  const owners = await ownersOf(transaction, { territory, firm: firm.id });
  if (owners.size === 0) return;
  for (const { id: person, name, email, language } of (await findPeople(transaction, [...owners])).values())
    await queueMail(transaction, {
      territory,
      to: { person, name, address: email },
      act,
      language,
      ...words({ name, language }),
      now,
      object: { kind, id: subject },
    });
}

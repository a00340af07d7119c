import { findFund } from "#fund/index.ts";
import type { Locale } from "#kernel/format.ts";
import type { MailWords } from "#kernel/mail-words.ts";
import type { Outcome, Refusal } from "#kernel/outcome.ts";
import { findOrganisations, findPeople, nameOfTerritory } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { ToldAdvance } from "../domain/advance-page.ts";
import type { MailFacts } from "../domain/mails.ts";
import type { LendingOffice } from "./advances.ts";

interface Telling {
  /** The act, as the audit trail names it, and what it was done to. */
  readonly act: string;
  readonly now: string;
  readonly write: (locale: Locale, facts: MailFacts) => MailWords;
}

/**
 * Writes to those who run the firm of an advance about an act that went through, each in their language, in its transaction. Nobody
 * known: nobody is told, as the page of the advance says.
 */
export async function tellOwners<Told extends Outcome<ToldAdvance, Refusal>>(
  { ownersOf }: LendingOffice,
  transaction: Transaction,
  told: Told,
  { act, now, write }: Telling,
): Promise<Told> {
  if (!told.ok) return told;
  const { territory, id, firm, number, application, outstanding, nextDebit: next } = told.value;
  const owners = await ownersOf(transaction, { territory, firm: firm.id });
  if (owners.size === 0) return told;
  const sender = await senderOf(transaction, told.value);
  for (const { id: person, name, email, language } of (await findPeople(transaction, [...owners])).values()) {
    await queueMail(transaction, {
      territory,
      to: { person, name, address: email },
      act,
      language,
      ...write(language, { owner: name, sender, firm: firm.name, number, outstanding, next }),
      now,
      object: { kind: "application", id: application },
      about: { kind: "advance", id },
    });
  }
  return told;
}

/** In whose name they are told. */
async function senderOf(
  transaction: Transaction,
  { territory, fund }: Pick<ToldAdvance, "territory" | "fund">,
): Promise<MailFacts["sender"]> {
  const operator = (await findFund(transaction, { territory, fund }))?.operator ?? "";
  const found = await findOrganisations(transaction, [operator]);
  return {
    operator: found.get(operator)?.name ?? "",
    territory: await nameOfTerritory(transaction, territory),
  };
}

import { findAdvance } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { BankAccount } from "../domain/bank-account.ts";
import { noticeMail } from "../domain/bank-mails.ts";
import type { BankRun, RunItem } from "../domain/bank-run.ts";
import type { BankingOffice } from "./office.ts";

/** Where the annexed schedule does not tell firms of a debit, or told another day, a mail does, one per debit. */
export async function giveNotice(
  { firmPeople }: BankingOffice,
  transaction: Transaction,
  {
    run,
    items,
    account,
    now,
  }: { run: BankRun; items: readonly RunItem[]; account: BankAccount; now: string },
): Promise<void> {
  if (run.kind === "transfer") return;
  const { territory } = run;
  for (const item of items) {
    if (account.profile.scheduleIsNotice && !item.isLate) continue;
    const advance = await findAdvance(transaction, { territory, advance: item.advance });
    if (advance === null) continue;
    for (const { id, name, email, language } of await firmPeople(transaction, {
      territory,
      firm: advance.firm.id,
    }))
      await queueMail(transaction, {
        territory,
        to: { person: id, name, address: email },
        act: `banking.approveRun/${item.endToEnd}`,
        language,
        ...noticeMail(language, item, account),
        now,
        object: { kind: "application", id: advance.application },
        about: { kind: "advance", id: advance.id },
      });
  }
}

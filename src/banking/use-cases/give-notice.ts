import { formatDay, formatEuros } from "#kernel/format.ts";
import { findAdvance } from "#lending/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import type { BankAccount } from "../domain/bank-account.ts";
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
        ...noticeWords(item, account)[language],
        now,
        object: { kind: "application", id: advance.application },
      });
  }
}

function noticeWords(item: RunItem, { holder, creditorId }: BankAccount) {
  const { amount, on, endToEnd } = item;
  return {
    fr: {
      subject: `Prélèvement du ${formatDay(on, "fr")}`,
      text: `Bonjour,\n\n${holder} (ICS ${creditorId}) prélèvera ${formatEuros(amount, "fr")} le ${formatDay(on, "fr")}, référence ${endToEnd}.${lateWords(item).fr}\n\nUne difficulté ? Parlez-nous avant ce jour : un délai se demande.\n`,
    },
    en: {
      subject: `Direct debit of ${formatDay(on, "en")}`,
      text: `Hello,\n\n${holder} (creditor ${creditorId}) will debit ${formatEuros(amount, "en")} on ${formatDay(on, "en")}, reference ${endToEnd}.${lateWords(item).en}\n\nA difficulty? Talk to us before that day: you may ask for a delay.\n`,
    },
  };
}

function lateWords({ isLate, dueOn }: RunItem) {
  if (!isLate || dueOn === null) return { fr: "", en: "" };
  return {
    fr: ` C'est l'échéance du ${formatDay(dueOn, "fr")}, qui n'est pas encore payée.`,
    en: ` It is the instalment of ${formatDay(dueOn, "en")}, which is not paid yet.`,
  };
}

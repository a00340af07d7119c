import { formatDay, formatEuros, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { BankAccount } from "./bank-account.ts";
import type { RunItem } from "./bank-run.ts";

/** Tells a firm of a debit that the annexed schedule did not announce. */
export function noticeMail(
  locale: Locale,
  item: Pick<RunItem, "amount" | "on" | "endToEnd" | "isLate" | "dueOn">,
  { holder, creditorId }: Pick<BankAccount, "holder" | "creditorId">,
): MailWords {
  const amount = formatEuros(item.amount, locale);
  const [day, reference] = [formatDay(item.on, locale), item.endToEnd];
  const since = lateWords(locale, item);
  const values = { operator: holder, creditor: creditorId ?? "", amount, day, reference, since };
  if (locale === "en")
    return wordsOf("banking.debit-notice", values, {
      subject: `Direct debit of ${day}`,
      text: `Hello,\n\n${holder} (creditor ${creditorId}) will debit ${amount} on ${day}, reference ${reference}.${lead(since)}\n\nA difficulty? Talk to us before that day: you may ask for a delay.\n`,
    });
  return wordsOf("banking.debit-notice", values, {
    subject: `Prélèvement du ${day}`,
    text: `Bonjour,\n\n${holder} (ICS ${creditorId}) prélèvera ${amount} le ${day}, référence ${reference}.${lead(since)}\n\nUne difficulté ? Parlez-nous avant ce jour : un délai se demande.\n`,
  });
}

function lead(sentence: string): string {
  return sentence === "" ? "" : ` ${sentence}`;
}

function lateWords(locale: Locale, { isLate, dueOn }: Pick<RunItem, "isLate" | "dueOn">): string {
  if (!isLate || dueOn === null) return "";
  const day = formatDay(dueOn, locale);
  return locale === "fr"
    ? `C'est l'échéance du ${day}, qui n'est pas encore payée.`
    : `It is the instalment of ${day}, which is not paid yet.`;
}

/** Tells a firm that another account is debited, so that a change they did not ask for is seen. */
export function accountChangedMail(
  locale: Locale,
  { firm, shown, on }: { readonly firm: string; readonly shown: string; readonly on: PlainDate },
): MailWords {
  const day = formatDay(on, locale);
  const values = { day, firm, account: shown };
  if (locale === "en")
    return wordsOf("banking.account-changed", values, {
      subject: "The account debited for your advance",
      text: `Hello,\n\nOn ${day}, the account debited for the advance to ${firm} became ${shown}. Two people checked it.\n\nIf you did not ask for this, call us at once.\n`,
    });
  return wordsOf("banking.account-changed", values, {
    subject: "Le compte débité pour votre avance",
    text: `Bonjour,\n\nLe ${day}, le compte débité pour l'avance à ${firm} est devenu le ${shown}. Deux personnes l'ont vérifié.\n\nSi vous ne l'avez pas demandé, appelez-nous tout de suite.\n`,
  });
}

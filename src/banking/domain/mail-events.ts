import { invented } from "#kernel/mail-example.ts";
import type { MailEvent } from "#kernel/mail-words.ts";
import { cents } from "#kernel/money.ts";
import { accountChangedMail, noticeMail } from "./bank-mails.ts";

const { firm, operator, on, later } = invented;

const item = {
  amount: cents(41_670n),
  on,
  endToEnd: "AVANCE-4821-03",
  isLate: true,
  dueOn: later,
};

/** The occasions on which the bank's desk writes to someone. */
export const bankingMailEvents: readonly MailEvent[] = [
  {
    event: "banking.debit-notice",
    when: {
      fr: "Un prélèvement est annoncé",
      en: "A debit is announced",
    },
    needs: ["amount", "day", "operator", "creditor"],
    example: (locale) => noticeMail(locale, item, { holder: operator, creditorId: "FR12ZZZ999999" }),
  },
  {
    event: "banking.account-changed",
    when: {
      fr: "Le compte débité pour une avance change",
      en: "The account debited for an advance changes",
    },
    needs: ["account"],
    example: (locale) => accountChangedMail(locale, { firm, shown: "FR76 •••• 0189", on }),
  },
];

import { formatDay, formatEuros } from "#kernel/format.ts";
import { invented } from "#kernel/mail-example.ts";
import type { MailEvent } from "#kernel/mail-words.ts";
import { cents } from "#kernel/money.ts";
import { delayDeclinedMail, delayGrantedMail, disbursementMail } from "./mails.ts";
import { reminderMail } from "./reminder-mail.ts";

const { reader, person, firm, number, territory, operator, why, on, later } = invented;

const facts = {
  owner: reader,
  sender: { operator, territory },
  firm,
  number,
  outstanding: cents(1_200_000n),
  next: { on: later, amount: cents(41_670n) },
};
const help = {
  howToPay: "par virement au compte du fonds",
  contact: { name: person, telephone: "01 99 00 00 00" },
};

/** The occasions on which whoever lends writes to someone. */
export const lendingMailEvents: readonly MailEvent[] = [
  {
    event: "lending.disbursement",
    when: {
      fr: "Une avance est versée",
      en: "An advance is paid out",
    },
    needs: ["amount", "day"],
    example: (locale) => disbursementMail(locale, { ...facts, amount: cents(1_500_000n), payOn: on }),
  },
  {
    event: "lending.delay-granted",
    when: {
      fr: "Un délai demandé est accordé",
      en: "A delay that was asked is granted",
    },
    needs: ["postponed"],
    example: (locale) => delayGrantedMail(locale, { ...facts, from: 3, count: 2, keepTerm: true }),
  },
  {
    event: "lending.delay-declined",
    when: {
      fr: "Un délai demandé n'est pas accordé",
      en: "A delay that was asked is declined",
    },
    needs: ["why"],
    example: (locale) => delayDeclinedMail(locale, { ...facts, why }),
  },
  {
    event: "lending.reminder",
    when: {
      fr: "Une échéance est en retard",
      en: "An instalment is late",
    },
    needs: ["amount", "payment"],
    example: (locale) =>
      reminderMail(locale, {
        ...help,
        owner: reader,
        firm,
        late: formatEuros(cents(83_340n), locale),
        since: formatDay(on, locale),
      }),
  },
];

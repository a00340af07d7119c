import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";

interface AskedMail {
  readonly reader: string;
  readonly writer: string;
  readonly firm: string;
  readonly number: number;
  readonly territory: string;
  readonly count: number;
  readonly dueOn: PlainDate;
  readonly isReminder: boolean;
  readonly link: string;
}

/** Asks whoever runs a firm to correct some points of its file: which ones is read there alone. */
export function correctionsAskedMail(locale: Locale, facts: AskedMail): MailWords {
  const { reader, writer, firm, number, territory, count, dueOn, isReminder, link } = facts;
  const event = isReminder ? "application.corrections-reminder" : "application.corrections-asked";
  const values = {
    reader,
    person: writer,
    firm,
    number,
    count,
    day: formatDay(dueOn, locale),
    territory,
    link,
  };
  if (locale === "en")
    return wordsOf(event, values, {
      subject: `${isReminder ? "Reminder: " : ""}to correct in file no. ${number}, ${firm}`,
      text: `Dear ${reader},

${writer} ${isReminder ? "reminds you that corrections are awaited" : "asks for corrections"} in the file of “${firm}”, no. ${number} (${count === 1 ? "1 point" : `${count} points`}). The page shows these points alone; correct them, or say that they are right, then send all of it back by ${formatDay(dueOn, "en")}:

${link}

${territory}
`,
    });
  return wordsOf(event, values, {
    subject: french`${isReminder ? "Rappel : à" : "À"} corriger dans le dossier n° ${number}, ${firm}`,
    text: french`Bonjour ${reader},

${writer} ${isReminder ? "vous rappelle que des corrections sont attendues" : "vous demande des corrections"} dans le dossier de « ${firm} », n° ${number} (${count === 1 ? "1 point" : `${count} points`}). La page ne montre que ces points : corrigez, ou dites que c'est exact, puis renvoyez le tout avant le ${formatDay(dueOn, "fr")} :

${link}

${territory}
`,
  });
}

interface SentMail {
  readonly reader: string;
  readonly writer: string;
  readonly firm: string;
  readonly number: number;
  readonly territory: string;
  readonly link: string;
}

/** Tells whoever holds the file that the corrections came back. */
export function correctionsSentMail(locale: Locale, facts: SentMail): MailWords {
  const { reader, writer, firm, number, territory, link } = facts;
  const values = { reader, person: writer, firm, number, territory, link };
  if (locale === "en")
    return wordsOf("application.corrections-sent", values, {
      subject: `Corrections are back in file no. ${number}, ${firm}`,
      text: `Dear ${reader},

${writer} sent back the corrections that were asked for in the file of “${firm}”, no. ${number}. Read what changed, then accept it or ask again:

${link}

${territory}
`,
    });
  return wordsOf("application.corrections-sent", values, {
    subject: french`Les corrections du dossier n° ${number} sont revenues : ${firm}`,
    text: french`Bonjour ${reader},

${writer} a renvoyé les corrections demandées dans le dossier de « ${firm} », n° ${number}. Lisez ce qui a changé, puis acceptez ou redemandez :

${link}

${territory}
`,
  });
}

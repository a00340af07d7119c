import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";

interface ConfirmationMail {
  readonly name: string;
  readonly asker: string;
  readonly firm: string;
  readonly number: number;
  readonly territory: string;
  /** The place of the personal link, filled as the mail leaves. */
  readonly link: string;
  readonly until: PlainDate;
}

/** Asks an owner to read the file that was filled for them. */
export function confirmationMail(locale: Locale, facts: ConfirmationMail): MailWords {
  const { name, asker, firm, number, territory, link, until } = facts;
  const values = { reader: name, asker, firm, number, territory, link, day: formatDay(until, locale) };
  if (locale === "en")
    return wordsOf("application.confirmation-asked", values, {
      subject: `To read and confirm: file no. ${number}, ${firm}`,
      text: `Dear ${name},

${asker} filled in file no. ${number} for “${firm}” with you. Read it whole, correct what is not right, and confirm it:

${link}

The link opens until ${formatDay(until, "en")}. It is personal: do not pass it on. No account is needed, a telephone will do.

${territory}
`,
    });
  return wordsOf("application.confirmation-asked", values, {
    subject: french`À relire et confirmer : dossier n° ${number}, ${firm}`,
    text: french`Bonjour ${name},

${asker} a rempli avec vous le dossier n° ${number} de « ${firm} ». Relisez-le en entier, corrigez ce qui n'est pas juste, et confirmez-le :

${link}

Le lien s'ouvre jusqu'au ${formatDay(until, "fr")}. Il est personnel : ne le transmettez à personne. Aucun compte n'est nécessaire, un téléphone suffit.

${territory}
`,
  });
}

interface ToldMail {
  readonly reader: string;
  readonly name: string;
  readonly firm: string;
  readonly number: number;
  readonly territory: string;
  readonly link: string;
  readonly answer: "confirmed" | "corrected" | "contested";
}

const answers = {
  fr: {
    confirmed: "a confirmé le dossier",
    corrected: "a corrigé puis confirmé le dossier",
    contested: "dit que quelque chose n'est pas juste dans le dossier",
  },
  en: {
    confirmed: "confirmed file",
    corrected: "corrected and then confirmed file",
    contested: "says that something is not right in file",
  },
};

/** Tells whoever asked what the owner answered; their words are read in the file. */
export function confirmationToldMail(locale: Locale, facts: ToldMail): MailWords {
  const { reader, name, firm, number, territory, link, answer } = facts;
  const values = { reader, person: name, answer: answers[locale][answer], firm, number, territory, link };
  if (locale === "en")
    return wordsOf("application.confirmation-answered", values, {
      subject: `${name} answered on file no. ${number}, ${firm}`,
      text: `Dear ${reader},

${name} ${answers.en[answer]} no. ${number}, “${firm}”. Read it here:

${link}

${territory}
`,
    });
  return wordsOf("application.confirmation-answered", values, {
    subject: french`${name} a répondu sur le dossier n° ${number}, ${firm}`,
    text: french`Bonjour ${reader},

${name} ${answers.fr[answer]} n° ${number}, « ${firm} ». Lisez sa réponse ici :

${link}

${territory}
`,
  });
}

import { formatDay, type Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { french } from "#kernel/said-in.ts";

interface DraftMail {
  readonly name: string;
  readonly territory: string;
  /** The place of the personal link, filled as the mail leaves. */
  readonly link: string;
  readonly erasedOn: PlainDate;
}

/** The personal link of a request, whether it is a new one or one that was begun. */
export function draftLinkMail(locale: Locale, { name, territory, link, erasedOn }: DraftMail): MailWords {
  const values = { reader: name, territory, link, day: formatDay(erasedOn, locale) };
  if (locale === "en")
    return wordsOf("application.draft-link", values, {
      subject: `Your request for an advance: ${territory}`,
      text: `Dear ${name},

Here is your personal link to write your request, leave it and come back to it, from a computer or a telephone:

${link}

What you type is saved as you go. Nobody reads it before you submit it. If nothing is submitted, it is erased on ${formatDay(erasedOn, "en")}, thirty days after you last wrote in it.

If you asked for nothing, there is nothing for you to do. Do not pass this link on.

${territory}
`,
    });
  return wordsOf("application.draft-link", values, {
    subject: french`Votre demande d'avance : ${territory}`,
    text: french`Bonjour ${name},

Voici votre lien personnel pour écrire votre demande, la laisser et la reprendre, depuis un ordinateur ou un téléphone :

${link}

Ce que vous tapez s'enregistre à mesure. Personne ne le lit avant que vous ne le déposiez. Sans dépôt, tout est effacé le ${formatDay(erasedOn, "fr")}, trente jours après ce que vous y avez écrit en dernier.

Si vous n'avez rien demandé, vous n'avez rien à faire. Ne transmettez ce lien à personne.

${territory}
`,
  });
}

/** Once, to whoever began a request and left it. */
export function draftReminderMail(locale: Locale, { name, territory, link, erasedOn }: DraftMail): MailWords {
  const values = { reader: name, territory, link, day: formatDay(erasedOn, locale) };
  if (locale === "en")
    return wordsOf("application.draft-reminder", values, {
      subject: `Your request waits: ${territory}`,
      text: `Dear ${name},

You began a request for an advance and did not submit it. It stands as you left it:

${link}

Without you, it is erased on ${formatDay(erasedOn, "en")}, and we shall not write to you again about it.

${territory}
`,
    });
  return wordsOf("application.draft-reminder", values, {
    subject: french`Votre demande vous attend : ${territory}`,
    text: french`Bonjour ${name},

Vous avez commencé une demande d'avance et ne l'avez pas déposée. Elle est restée comme vous l'avez laissée :

${link}

Sans vous, elle sera effacée le ${formatDay(erasedOn, "fr")}, et nous ne vous écrirons plus à son sujet.

${territory}
`,
  });
}

/** The request is a file now. */
export function depositMail(
  locale: Locale,
  facts: {
    readonly name: string;
    readonly territory: string;
    readonly firm: string;
    readonly number: number;
    readonly on: PlainDate;
  },
): MailWords {
  const { name, territory, firm, number, on } = facts;
  const values = { reader: name, territory, firm, number, day: formatDay(on, locale) };
  if (locale === "en")
    return wordsOf("application.draft-submitted", values, {
      subject: `Request submitted: file no. ${number}, ${firm}`,
      text: `Dear ${name},

Your request for “${firm}” was submitted on ${formatDay(on, "en")}. It is file no. ${number}.

The coordinator of the territory reads it and writes to you. You may then be given an account, to follow your file and hand in its documents.

${territory}
`,
    });
  return wordsOf("application.draft-submitted", values, {
    subject: french`Demande déposée : dossier n° ${number}, ${firm}`,
    text: french`Bonjour ${name},

Votre demande pour « ${firm} » a été déposée le ${formatDay(on, "fr")}. C'est le dossier n° ${number}.

L'animateur du territoire la lit et vous écrit. Un compte pourra alors vous être ouvert, pour suivre votre dossier et remettre ses pièces.

${territory}
`,
  });
}

import type { Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { french } from "#kernel/said-in.ts";

interface RefusedDocumentFacts {
  readonly reader: string;
  readonly writer: string;
  readonly firm: string;
  readonly number: number;
  readonly document: string;
  readonly why: string;
  readonly territory: string;
  /** Where another version is handed in. */
  readonly link: string;
}

/** Says which document was refused and why, and where to hand in another. */
export function refusedDocumentMail(locale: Locale, facts: RefusedDocumentFacts): MailWords {
  const { reader, writer, firm, number, document, why, territory, link } = facts;
  const values = { reader, person: writer, firm, number, document, why, territory, link };
  if (locale === "en")
    return wordsOf("application.document-refused", values, {
      subject: `A document to bring again, file no. ${number}: ${firm}`,
      text: `Dear ${reader},

In the file of “${firm}”, no. ${number}, ${document} cannot serve as it is. ${writer} says why:

${why}

Hand in another version here, from your phone if you wish:

${link}

${territory}
`,
    });
  return wordsOf("application.document-refused", values, {
    subject: french`Une pièce à remettre à nouveau, dossier n° ${number} : ${firm}`,
    text: french`Bonjour ${reader},

Dans le dossier de « ${firm} », n° ${number}, cette pièce ne peut pas servir en l'état : ${document}. ${writer} dit pourquoi :

${why}

Remettez-en une autre ici, depuis votre téléphone si vous voulez :

${link}

${territory}
`,
  });
}

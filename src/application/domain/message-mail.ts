import type { Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { french } from "#kernel/said-in.ts";

interface MessageFacts {
  readonly reader: string;
  readonly writer: string;
  readonly firm: string;
  readonly number: number;
  readonly territory: string;
  /** Where it is read and answered. */
  readonly link: string;
}

/** Says that a message waits in a file, and where: what it says is read there alone. */
export function messageMail(locale: Locale, facts: MessageFacts): MailWords {
  const { reader, writer, firm, number, territory, link } = facts;
  const values = { reader, person: writer, firm, number, territory, link };
  if (locale === "en")
    return wordsOf("application.message", values, {
      subject: `A message about file no. ${number}: ${firm}`,
      text: `Dear ${reader},

${writer} wrote to you about the file of “${firm}”, no. ${number}. Read the message and answer it here:

${link}

Please do not answer this mail: the answer would not reach the file.

${territory}
`,
    });
  return wordsOf("application.message", values, {
    subject: french`Un message au sujet du dossier n° ${number} : ${firm}`,
    text: french`Bonjour ${reader},

${writer} vous a écrit au sujet du dossier de « ${firm} », n° ${number}. Lisez son message et répondez-y ici :

${link}

Ne répondez pas à ce courriel : la réponse n'arriverait pas au dossier.

${territory}
`,
  });
}

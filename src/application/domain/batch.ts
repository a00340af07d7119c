import type { Locale } from "#kernel/format.ts";
import { type MailWords, wordsOf } from "#kernel/mail-words.ts";
import { french } from "#kernel/said-in.ts";

/** What became of a file in a batch: done, nothing to do, or why it was left as it was. */
export const batchOutcomes = [
  "done",
  "already",
  "unknown",
  "denied",
  "own-firm",
  "status-does-not-allow",
  "nobody-to-ask",
  "assignee-recused",
] as const;

export type BatchOutcome = (typeof batchOutcomes)[number];

export const mostFilesOfBatch = 200;

interface ListedInMail {
  readonly number: number;
  readonly firm: string;
  readonly link: string;
}

interface BatchMailFacts {
  readonly reader: string;
  readonly by: string;
  readonly territory: string;
  readonly files: readonly ListedInMail[];
}

/** Tells a coordinator of the files that were given to them, all in one mail. */
export function assignedMail(locale: Locale, { reader, by, territory, files }: BatchMailFacts): MailWords {
  const count = files.length;
  const values = { reader, person: by, count, files: listed(files), territory };
  if (locale === "en")
    return wordsOf("application.files-assigned", values, {
      subject: count === 1 ? "A file was given to you" : `${count} files were given to you`,
      text: `Dear ${reader},

${by} gave you ${count === 1 ? "this file" : "these files"}:

${listed(files)}

${territory}
`,
    });
  return wordsOf("application.files-assigned", values, {
    subject: french`${count === 1 ? "Un dossier vous est confié" : `${count} dossiers vous sont confiés`}`,
    text: french`Bonjour ${reader},

${by} vous confie ${count === 1 ? "ce dossier" : "ces dossiers"} :

${listed(files)}

${territory}
`,
  });
}

/** Asks someone for a document, for all the files of theirs that lack it, in one mail. */
export function askedDocumentMail(
  locale: Locale,
  { reader, by, territory, files, document }: BatchMailFacts & { readonly document: string },
): MailWords {
  const values = { reader, person: by, document, files: listed(files), territory };
  if (locale === "en")
    return wordsOf("application.document-asked", values, {
      subject: `A document is awaited: ${document}`,
      text: `Dear ${reader},

${by} asks you for ${document}. Hand it in here:

${listed(files)}

${territory}
`,
    });
  return wordsOf("application.document-asked", values, {
    subject: french`Une pièce est attendue : ${document}`,
    text: french`Bonjour ${reader},

${by} vous demande ${document}. Remettez-la ici :

${listed(files)}

${territory}
`,
  });
}

/** A mail about several files names none of their firms: it is read in the outbox, by people who may be recused from one of them. */
function listed(files: readonly ListedInMail[]): string {
  const isAlone = files.length === 1;
  return files
    .map(({ number, firm, link }) =>
      isAlone ? `- n° ${number}, ${firm} : ${link}` : `- n° ${number} : ${link}`,
    )
    .join("\n");
}

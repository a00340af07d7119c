import type { Locale } from "#kernel/format.ts";
import { accept } from "#kernel/outcome.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import type { DocumentTemplate } from "#platform/documents/render-document.ts";
import { scheduleDocument, scheduleTemplate } from "../documents/schedule.document.ts";
import { statementDocument, statementTemplate } from "../documents/statement.document.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { readToldOnPaper } from "../use-cases/read-told-on-paper.ts";
import { fileName } from "./document-files.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedReading } from "./open-file.ts";

interface Paper {
  readonly title: Readonly<Record<Locale, string>>;
  readonly template: DocumentTemplate;
  readonly documentOf: typeof statementDocument | typeof scheduleDocument;
}

const schedule: Paper = {
  title: { fr: "Échéancier", en: "Schedule" },
  template: scheduleTemplate,
  documentOf: scheduleDocument,
};

const statement: Paper = {
  title: { fr: "Relevé", en: "Statement" },
  template: statementTemplate,
  documentOf: statementDocument,
};

export function readScheduleFileRoute(office: LendingOffice): LendingHandlers["readScheduleFile"] {
  return toldOnPaperRoute(office, schedule);
}

export function readStatementFileRoute(office: LendingOffice): LendingHandlers["readStatementFile"] {
  return toldOnPaperRoute(office, statement);
}

function toldOnPaperRoute(
  office: LendingOffice,
  { title, template, documentOf }: Paper,
): LendingHandlers["readScheduleFile"] & LendingHandlers["readStatementFile"] {
  return async (call) => {
    const { transaction, params, query } = call;
    const { lang } = query;
    const refused = await refusedReading(office, call, params);
    if (refused !== null) return refused;
    const read = await readToldOnPaper(office, transaction, { ...params, ...query });
    if (!read.ok) return read;
    const { told, parties } = read.value;
    return accept({
      name: fileName(title, { lang, number: told.number }),
      content: await printDocument(
        transaction,
        params.territory,
        template,
        documentOf(told, { lang, parties }),
      ),
    });
  };
}

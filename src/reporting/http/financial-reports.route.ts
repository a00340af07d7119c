import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import { printDocument } from "#platform/documents/print-document.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import {
  financialReportDocument,
  financialReportTemplate,
  reportFileName,
} from "../documents/financial-report.document.ts";
import { financialReportWorkbook, workbookType } from "../documents/financial-report.workbook.ts";
import { type DrawnReport, drawFinancialReport } from "../use-cases/draw-financial-report.ts";
import {
  certifyFinancialReport,
  listFinancialReports,
  type ReportReader,
  readCertified,
  saveFinancialDraft,
} from "../use-cases/keep-financial-report.ts";
import { moneyOfficeFor, type ReportingHandlers, type ReportingOffice } from "./reporting-handler.ts";

type FinancialHandlers = Pick<
  ReportingHandlers,
  | "listFinancialReports"
  | "readFinancialReport"
  | "saveFinancialDraft"
  | "certifyFinancialReport"
  | "readCertifiedReport"
  | "readCertifiedPdf"
  | "readCertifiedWorkbook"
>;

export function financialReportRoutes(office: ReportingOffice): FinancialHandlers {
  return {
    listFinancialReports: async (call) => {
      const { territory } = call.params;
      const reader = readerOf(call.actor, territory);
      const money = moneyOfficeFor(office, call, territory);
      return accept(await listFinancialReports(money, call.transaction, { territory, reader }));
    },

    readFinancialReport: async (call) => {
      const { params, query, transaction } = call;
      const money = moneyOfficeFor(office, call, params.territory);
      const drawn = await drawFinancialReport(money, transaction, { ...params, year: query.year ?? null });
      return drawn.ok ? accept(shown(drawn.value)) : drawn;
    },

    saveFinancialDraft: async (call) => {
      const { params, body, transaction, actor, now } = call;
      invariant(actor !== null, "whoever writes a report has a seat");
      const money = moneyOfficeFor(office, call, params.territory);
      const acting = { ...params, ...body, person: actor.person, now };
      const saved = await saveFinancialDraft(money, transaction, acting);
      return saved.ok ? accept(shown(saved.value)) : saved;
    },

    certifyFinancialReport: async (call) => {
      const { params, body, transaction, actor, now } = call;
      invariant(actor !== null, "whoever certifies a report has a seat");
      const money = moneyOfficeFor(office, call, params.territory);
      return certifyFinancialReport(money, transaction, { ...params, ...body, person: actor.person, now });
    },

    readCertifiedReport: async ({ params, transaction, actor }) =>
      readCertified(office, transaction, { ...params, reader: readerOf(actor, params.territory) }),

    readCertifiedPdf: async ({ params, transaction, actor }) => {
      const reader = readerOf(actor, params.territory);
      const read = await readCertified(office, transaction, { ...params, reader });
      if (!read.ok) return read;
      const content = await printDocument(
        transaction,
        params.territory,
        financialReportTemplate,
        financialReportDocument(read.value),
      );
      return accept({ name: `${reportFileName(read.value)}.pdf`, content });
    },

    readCertifiedWorkbook: async ({ params, transaction, actor }) => {
      const reader = readerOf(actor, params.territory);
      const read = await readCertified(office, transaction, { ...params, reader });
      if (!read.ok) return read;
      const content = await financialReportWorkbook(read.value);
      const name = `${reportFileName(read.value)}.xlsx`;
      return accept({ name, content, mediaType: workbookType, isSaved: true });
    },
  };
}

/** What the page shows; the movements stay where they are kept. */
function shown({ moved: _moved, planned: _planned, ...drawn }: DrawnReport) {
  return drawn;
}

const seeAll: readonly Role[] = ["coordinator", "treasurer", "auditor"];
const seeTheirOwn: readonly Role[] = ["public-funder", "partner-referent"];

function readerOf(actor: Actor | null, territory: string): ReportReader {
  invariant(actor !== null, "whoever comes in has a seat");
  if (holds(actor, seeAll, territory)) return "all";
  return new Set(
    actor.seats.flatMap(({ role, organisation, territories }) =>
      organisation !== null && seeTheirOwn.includes(role) && territories.includes(territory)
        ? [organisation]
        : [],
    ),
  );
}

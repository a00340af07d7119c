import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import { pdfFile, storedFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import {
  CertifiedReport,
  Certifying,
  FinancialReportDraft,
  FinancialReportList,
  SavingDraft,
} from "./financial-report-shapes.ts";
import { Year$ } from "./shapes.ts";

const writers = ["coordinator", "treasurer"] as const;
const seeAll = [...writers, "auditor"] as const;
/** A funder reads its own, once certified. */
const fundersToo = [...seeAll, "public-funder", "partner-referent"] as const;

const territory = z.object({ territory: Id });
const oneFunder = territory.extend({ convention: Id, funder: Id });
const oneReport = territory.extend({ report: Id });
/** Without a year, the convention whole. */
const ofYear = z.object({ year: Year$.optional() });

const drawing = { "convention-unknown": 404, "funder-unknown": 404, "year-outside-convention": 422 } as const;
const reading = { "report-unknown": 404, "not-your-organisation": 403 } as const;

export const financialReportRoutes = {
  listFinancialReports: {
    method: "GET",
    path: "/territories/:territory/financial-reports",
    summary: "The funders whose financial report can be drawn, and the reports already certified",
    access: fundersToo,
    params: territory,
    response: FinancialReportList,
    refusals: {},
  },
  readFinancialReport: {
    method: "GET",
    isOfOneInstant: true,
    path: "/territories/:territory/conventions/:convention/funders/:funder/financial-report",
    summary:
      "The financial report of a funder's money as the journal stands: planned and actual, with its draft",
    access: seeAll,
    params: oneFunder,
    query: ofYear,
    response: FinancialReportDraft,
    refusals: drawing,
  },
  saveFinancialDraft: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/funders/:funder/financial-report",
    summary: "Keeps the words of a financial report and what was planned, as a draft",
    act: { fr: "Compte rendu financier mis au brouillon", en: "Financial report kept as a draft" },
    access: writers,
    params: oneFunder,
    body: SavingDraft,
    response: FinancialReportDraft,
    refusals: drawing,
  },
  certifyFinancialReport: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/funders/:funder/financial-reports",
    summary: "Freezes a financial report as a named person certifies it, with what it was drawn from",
    act: { fr: "Compte rendu financier certifié", en: "Financial report certified" },
    access: writers,
    params: oneFunder,
    body: Certifying,
    response: CertifiedReport,
    status: 201,
    refusals: {
      ...drawing,
      "period-not-over": 409,
      "certified-in-the-future": 422,
      "certified-before-its-end": 422,
      "narrative-missing": 422,
      "gaps-unexplained": 422,
      "financial-report-already-certified": 409,
    },
  },
  readCertifiedReport: {
    method: "GET",
    path: "/territories/:territory/financial-reports/:report",
    summary: "A financial report as it was certified, drawn again from its own inputs",
    access: fundersToo,
    params: oneReport,
    response: CertifiedReport,
    refusals: reading,
  },
  readCertifiedPdf: {
    method: "GET",
    path: "/territories/:territory/financial-reports/:report/report.pdf",
    summary: "A certified financial report on paper (PDF, in French)",
    access: fundersToo,
    params: oneReport,
    response: pdfFile,
    refusals: reading,
  },
  readCertifiedWorkbook: {
    method: "GET",
    path: "/territories/:territory/financial-reports/:report/report.xlsx",
    summary: "The figures of a certified financial report as a workbook (XLSX, in French)",
    access: fundersToo,
    params: oneReport,
    response: storedFile,
    refusals: reading,
  },
} as const satisfies Record<string, Route>;

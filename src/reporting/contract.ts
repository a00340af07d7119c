import { z } from "zod";
import { Id } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { financialReportRoutes } from "./contract/financial-report-routes.ts";
import {
  IndicatorDefinition,
  PublicFigures,
  PublishedReport,
  Publishing,
  ReportList,
  ReportPage,
  TerritoryFigures,
  Year$,
} from "./contract/shapes.ts";
import { steeringPackRoutes } from "./contract/steering-pack-routes.ts";
import { reportingSentences } from "./domain/reporting-sentences.ts";

// Totals only; how much of them each role sees is domain/sight.ts.
const readers = [
  "coordinator",
  "treasurer",
  "secretary",
  "chair",
  "committee-member",
  "partner-referent",
  "public-funder",
  "regional-pilot",
  "network-head",
  "auditor",
  "administrator",
] as const;

const territory = z.object({ territory: Id });

export const reportingContract = contract({
  name: "reporting",
  routes: {
    ...financialReportRoutes,
    ...steeringPackRoutes,
    readDictionary: {
      method: "GET",
      path: "/indicators",
      summary:
        "The dictionary of indicators: what each means, its formula, its unit, its source, its version",
      access: "public",
      response: z.object({ indicators: z.array(IndicatorDefinition) }),
      refusals: {},
    },
    readPublicFigures: {
      method: "GET",
      path: "/public-figures/:slug",
      summary: "The figures of a territory that anyone may see: totals, without arrears nor small cells",
      access: "public",
      params: z.object({ slug: z.string().max(100) }),
      response: PublicFigures,
      refusals: { "territory-unknown": 404 },
    },
    readTerritoryFigures: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/figures",
      summary: "The figures of a territory since the beginning, as far as the caller may see",
      access: readers,
      params: territory,
      response: TerritoryFigures,
      refusals: {},
    },
    listReports: {
      method: "GET",
      path: "/territories/:territory/reports",
      summary: "The conventions and years that have a report, and the reports already published",
      access: readers,
      params: territory,
      response: ReportList,
      refusals: {},
    },
    readConventionReport: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/reports/conventions/:convention",
      summary: "The report of a convention as the data stand today",
      access: readers,
      params: territory.extend({ convention: Id }),
      response: ReportPage,
      refusals: { "convention-unknown": 404 },
    },
    readYearReport: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/reports/years/:year",
      summary: "The report of a year as the data stand today",
      access: readers,
      params: territory.extend({ year: Year$ }),
      response: ReportPage,
      refusals: { "year-in-the-future": 422 },
    },
    readPublished: {
      method: "GET",
      isOfOneInstant: true,
      path: "/territories/:territory/reports/published/:report",
      summary: "A published report as it was frozen, computed again, and what changed since",
      access: readers,
      params: territory.extend({ report: Id }),
      response: PublishedReport,
      refusals: { "report-unknown": 404 },
    },
    publishReport: {
      method: "POST",
      path: "/territories/:territory/reports",
      summary: "Freezes a report with its inputs",
      act: { fr: "Rapport publié", en: "Report published" },
      access: ["coordinator"],
      params: territory,
      body: Publishing,
      response: PublishedReport,
      status: 201,
      refusals: { "convention-unknown": 404, "year-in-the-future": 422, "report-already-published": 409 },
    },
  } satisfies Record<string, Route>,
  sentences: reportingSentences,
});

import { accept } from "#kernel/outcome.ts";
import { dictionary } from "../domain/indicators.ts";
import { listReports } from "../use-cases/list-reports.ts";
import { readFigures } from "../use-cases/read-figures.ts";
import { readPublicFigures } from "../use-cases/read-public-figures.ts";
import { financialReportRoutes } from "./financial-reports.route.ts";
import { publishReportRoute } from "./publish-report.route.ts";
import { readConventionReportRoute } from "./read-convention-report.route.ts";
import { readPublishedRoute } from "./read-published.route.ts";
import { readYearReportRoute } from "./read-year-report.route.ts";
import type { ReportingHandlers, ReportingOffice } from "./reporting-handler.ts";
import { sightOf } from "./sight-of.ts";
import { steeringPackRoutes } from "./steering-packs.route.ts";

export function handlersOf(office: ReportingOffice): ReportingHandlers {
  const { reports } = office;
  return {
    ...financialReportRoutes(office),
    ...steeringPackRoutes(office),
    readDictionary: async () => accept({ indicators: dictionary().map(unlock) }),
    readPublicFigures: async ({ transaction, params }) =>
      readPublicFigures(reports, transaction, params.slug),
    readTerritoryFigures: async ({ transaction, actor, params: { territory } }) =>
      accept(await readFigures(reports, transaction, { territory, sight: sightOf(actor, territory) })),
    listReports: async ({ transaction, params }) =>
      accept(await listReports(reports, transaction, params.territory)),
    readConventionReport: readConventionReportRoute(office),
    readYearReport: readYearReportRoute(office),
    readPublished: readPublishedRoute(office),
    publishReport: publishReportRoute(office),
  };
}

function unlock<Entry extends { readonly source: readonly string[] }>(entry: Entry) {
  return { ...entry, source: [...entry.source] };
}

import { accept } from "#kernel/outcome.ts";
import { gatherYear, tellReport } from "../use-cases/draw-report.ts";
import type { ReportingHandlers, ReportingOffice } from "./reporting-handler.ts";
import { sightOf } from "./sight-of.ts";

export function readYearReportRoute({ reports }: ReportingOffice): ReportingHandlers["readYearReport"] {
  return async ({ params, transaction, actor }) => {
    const gathered = await gatherYear(reports, transaction, params);
    return gathered.ok ? accept(tellReport(gathered.value, sightOf(actor, params.territory))) : gathered;
  };
}

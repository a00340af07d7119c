import { accept } from "#kernel/outcome.ts";
import { gatherConvention, tellReport } from "../use-cases/draw-report.ts";
import { matchingFor, type ReportingHandlers, type ReportingOffice } from "./reporting-handler.ts";
import { sightOf } from "./sight-of.ts";

export function readConventionReportRoute(
  office: ReportingOffice,
): ReportingHandlers["readConventionReport"] {
  return async (call) => {
    const { territory, convention } = call.params;
    const readMatching = matchingFor(office, call, territory);
    const gathered = await gatherConvention(office.reports, call.transaction, {
      territory,
      convention,
      readMatching,
    });
    return gathered.ok ? accept(tellReport(gathered.value, sightOf(call.actor, territory))) : gathered;
  };
}

import { readPublished } from "../use-cases/read-published.ts";
import { matchingFor, type ReportingHandlers, type ReportingOffice } from "./reporting-handler.ts";
import { sightOf } from "./sight-of.ts";

export function readPublishedRoute(office: ReportingOffice): ReportingHandlers["readPublished"] {
  return async (call) => {
    const { territory, report } = call.params;
    return readPublished(office.reports, call.transaction, {
      territory,
      report,
      readMatching: matchingFor(office, call, territory),
      sight: sightOf(call.actor, territory),
    });
  };
}

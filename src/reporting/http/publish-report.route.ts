import { invariant } from "#kernel/invariant.ts";
import { publishReport } from "../use-cases/publish-report.ts";
import { matchingFor, type ReportingHandlers, type ReportingOffice } from "./reporting-handler.ts";
import { sightOf } from "./sight-of.ts";

export function publishReportRoute(office: ReportingOffice): ReportingHandlers["publishReport"] {
  return async (call) => {
    const { actor, now, transaction } = call;
    const { territory } = call.params;
    invariant(actor !== null, "whoever publishes has a seat");
    return publishReport(office.reports, transaction, {
      territory,
      subject: call.body.report,
      readMatching: matchingFor(office, call, territory),
      sight: sightOf(actor, territory),
      person: actor.person,
      now,
    });
  };
}

import { conventionHandlers } from "#convention/index.ts";
import { handlersOf } from "./http/handlers.ts";
import { financialReports } from "./storage/financial-reports.ts";
import { reports } from "./storage/reports.ts";
import { steeringPacks } from "./storage/steering-packs.ts";

export { reportingContract } from "./contract.ts";

/** The handlers of `reportingContract`; the conventions explain their matching themselves. */
export function reportingHandlers() {
  const { readConvention } = conventionHandlers();
  return handlersOf({ reports, financial: financialReports, packs: steeringPacks, readConvention });
}

import { conventionHandlers } from "#convention/index.ts";
import { handlersOf } from "./http/handlers.ts";
import { reports } from "./storage/reports.ts";

export { reportingContract } from "./contract.ts";

/** The handlers of `reportingContract`; the conventions explain their matching themselves. */
export function reportingHandlers() {
  const { readConvention } = conventionHandlers();
  return handlersOf({ reports, readConvention });
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { readPaper } from "../use-cases/papers.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedReading, seesWhole } from "./open-file.ts";

export function downloadPaperRoute(office: LendingOffice): LendingHandlers["downloadPaper"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedReading(office, call, params);
    const lends = seesWhole(call.actor, params.territory);
    return refused ?? readPaper(office, transaction, { ...params, lends });
  };
}

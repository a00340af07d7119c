import type { LendingOffice } from "../use-cases/advances.ts";
import { listPapers } from "../use-cases/papers.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedReading, seesWhole } from "./open-file.ts";

export function listPapersRoute(office: LendingOffice): LendingHandlers["listPapers"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedReading(office, call, params);
    const lends = seesWhole(call.actor, params.territory);
    return refused ?? listPapers(office, transaction, { ...params, lends });
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { listOtherAdvances } from "../use-cases/list-other-advances.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles, refusedFile } from "./open-file.ts";

export function listOtherAdvancesRoute(office: LendingOffice): LendingHandlers["listOtherAdvances"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedFile(office, call, params);
    if (refused !== null) return refused;
    const denied = await deniedFiles(call, params.territory);
    return listOtherAdvances(office, transaction, { ...params, denied });
  };
}

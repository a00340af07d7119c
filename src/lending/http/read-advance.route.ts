import { readers } from "../contract/route-parts.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { readAdvance } from "../use-cases/read-advance.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { asSeenBy, deniedFiles, refusedFileOfAnother } from "./open-file.ts";

export function readAdvanceRoute(office: LendingOffice): LendingHandlers["readAdvance"] {
  return async (call) => {
    const { transaction, params, query } = call;
    const refused = await refusedFileOfAnother(office, call, { ...params, roles: readers });
    if (refused !== null) return refused;
    const denied = await deniedFiles(call, params.territory);
    const told = await readAdvance(office, transaction, { ...params, ...query, denied });
    return asSeenBy(call.actor, params.territory, told);
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { readAdvance } from "../use-cases/read-advance.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { asSeenBy, refusedReading } from "./open-file.ts";

export function readAdvanceRoute(office: LendingOffice): LendingHandlers["readAdvance"] {
  return async (call) => {
    const { transaction, params, query } = call;
    const refused = await refusedReading(office, call, params);
    if (refused !== null) return refused;
    const told = await readAdvance(office, transaction, { ...params, ...query });
    return asSeenBy(call.actor, params.territory, told);
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { recordRecovery } from "../use-cases/record-recovery.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function recordRecoveryRoute(office: LendingOffice): LendingHandlers["recordRecovery"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? recordRecovery(office, transaction, { ...params, ...body, now: call.now });
  };
}

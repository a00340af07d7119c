import type { LendingOffice } from "../use-cases/advances.ts";
import { settleEarly } from "../use-cases/settle-early.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function settleEarlyRoute(office: LendingOffice): LendingHandlers["settleEarly"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? settleEarly(office, transaction, { ...params, ...body, now: call.now });
  };
}

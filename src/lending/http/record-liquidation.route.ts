import type { LendingOffice } from "../use-cases/advances.ts";
import { recordLiquidation } from "../use-cases/record-liquidation.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function recordLiquidationRoute(office: LendingOffice): LendingHandlers["recordLiquidation"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? recordLiquidation(office, transaction, { ...params, ...body, now: call.now });
  };
}

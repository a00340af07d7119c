import type { LendingOffice } from "../use-cases/advances.ts";
import { declareClaim } from "../use-cases/declare-claim.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function declareClaimRoute(office: LendingOffice): LendingHandlers["declareClaim"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? declareClaim(office, transaction, { ...params, ...body, now: call.now });
  };
}

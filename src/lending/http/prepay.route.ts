import type { LendingOffice } from "../use-cases/advances.ts";
import { prepay } from "../use-cases/prepay.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function prepayRoute(office: LendingOffice): LendingHandlers["prepay"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? prepay(office, transaction, { ...params, ...body, now: call.now });
  };
}

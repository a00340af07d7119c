import type { LendingOffice } from "../use-cases/advances.ts";
import { recordRepayment } from "../use-cases/record-repayment.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function recordRepaymentRoute(office: LendingOffice): LendingHandlers["recordRepayment"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? recordRepayment(office, transaction, { ...params, ...body, now: call.now });
  };
}

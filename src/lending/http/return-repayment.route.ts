import type { LendingOffice } from "../use-cases/advances.ts";
import { returnRepayment } from "../use-cases/return-repayment.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function returnRepaymentRoute(office: LendingOffice): LendingHandlers["returnRepayment"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? returnRepayment(office, transaction, { ...params, ...body, now: call.now });
  };
}

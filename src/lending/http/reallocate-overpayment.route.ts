import type { LendingOffice } from "../use-cases/advances.ts";
import { reallocateOverpayment } from "../use-cases/reallocate-overpayment.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function reallocateOverpaymentRoute(office: LendingOffice): LendingHandlers["reallocateOverpayment"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused =
      (await refusedFile(office, call, params)) ??
      (await refusedFile(office, call, { territory: params.territory, advance: body.to }));
    return refused ?? reallocateOverpayment(office, transaction, { ...params, ...body, now: call.now });
  };
}

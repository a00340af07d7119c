import type { LendingOffice } from "../use-cases/advances.ts";
import { endProceedings } from "../use-cases/court-proceedings.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function endProceedingsRoute(office: LendingOffice): LendingHandlers["endProceedings"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? endProceedings(office, transaction, { ...params, ...body, now: call.now });
  };
}

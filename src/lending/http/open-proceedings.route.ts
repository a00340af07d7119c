import type { LendingOffice } from "../use-cases/advances.ts";
import { openProceedings } from "../use-cases/court-proceedings.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function openProceedingsRoute(office: LendingOffice): LendingHandlers["openProceedings"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? openProceedings(office, transaction, { ...params, ...body, now: call.now });
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { adoptPlan } from "../use-cases/court-proceedings.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function adoptPlanRoute(office: LendingOffice): LendingHandlers["adoptPlan"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? adoptPlan(office, transaction, { ...params, ...body, now: call.now });
  };
}

import type { Applications } from "../use-cases/applications.ts";
import { replaceFinancingPlan } from "../use-cases/replace-financing-plan.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function replaceFinancingPlanRoute(
  applications: Applications,
): ApplicationHandlers["replaceFinancingPlan"] {
  return async ({ params, body, actor, now, transaction }) =>
    replaceFinancingPlan(applications, transaction, { ...params, ...body, actor, now });
}

import type { Applications } from "../use-cases/applications.ts";
import { appraise } from "../use-cases/appraise.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function appraiseRoute(applications: Applications): ApplicationHandlers["appraise"] {
  return async ({ params, body, actor, now, transaction }) =>
    appraise(applications, transaction, { ...params, ...body, actor, now });
}

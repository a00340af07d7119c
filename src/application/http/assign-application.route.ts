import type { Applications } from "../use-cases/applications.ts";
import { assignApplication } from "../use-cases/assign-application.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function assignApplicationRoute(applications: Applications): ApplicationHandlers["assignApplication"] {
  return async ({ params, body, actor, now, transaction }) =>
    assignApplication(applications, transaction, { ...params, ...body, actor, now });
}

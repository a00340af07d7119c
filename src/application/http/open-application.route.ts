import type { Applications } from "../use-cases/applications.ts";
import { openApplication } from "../use-cases/open-application.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function openApplicationRoute(applications: Applications): ApplicationHandlers["openApplication"] {
  return async ({ params, body, actor, now, transaction }) =>
    openApplication(applications, transaction, { ...params, ...body, actor, now });
}

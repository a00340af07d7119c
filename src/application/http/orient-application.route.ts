import type { Applications } from "../use-cases/applications.ts";
import { orientApplication } from "../use-cases/orient-application.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function orientApplicationRoute(applications: Applications): ApplicationHandlers["orientApplication"] {
  return async ({ params, body, actor, now, transaction }) =>
    orientApplication(applications, transaction, { ...params, ...body, actor, now });
}

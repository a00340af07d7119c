import type { Applications } from "../use-cases/applications.ts";
import { readApplication } from "../use-cases/read-application.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function readApplicationRoute(applications: Applications): ApplicationHandlers["readApplication"] {
  return async ({ params, actor, now, transaction }) =>
    readApplication(applications, transaction, { ...params, actor, now });
}

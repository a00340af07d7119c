import type { Applications } from "../use-cases/applications.ts";
import { reviseApplication } from "../use-cases/revise-application.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function reviseApplicationRoute(applications: Applications): ApplicationHandlers["reviseApplication"] {
  return async ({ params, body, actor, now, transaction }) =>
    reviseApplication(applications, transaction, { ...params, ...body, actor, now });
}

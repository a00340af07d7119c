import type { Applications } from "../use-cases/applications.ts";
import { submitApplication } from "../use-cases/submit-application.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function submitApplicationRoute(applications: Applications): ApplicationHandlers["submitApplication"] {
  return async ({ params, body, actor, now, transaction }) =>
    submitApplication(applications, transaction, { ...params, ...body, actor, now });
}

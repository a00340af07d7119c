import type { Applications } from "../use-cases/applications.ts";
import { withdrawApplication } from "../use-cases/withdraw-application.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function withdrawApplicationRoute(
  applications: Applications,
): ApplicationHandlers["withdrawApplication"] {
  return async ({ params, body, actor, now, transaction }) =>
    withdrawApplication(applications, transaction, { ...params, ...body, actor, now });
}

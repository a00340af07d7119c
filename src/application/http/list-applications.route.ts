import { accept } from "#kernel/outcome.ts";
import type { Applications } from "../use-cases/applications.ts";
import { listApplications } from "../use-cases/list-applications.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function listApplicationsRoute(applications: Applications): ApplicationHandlers["listApplications"] {
  return async ({ params, actor, now, transaction }) =>
    accept(await listApplications(applications, transaction, { ...params, actor, now }));
}

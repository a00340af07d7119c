import type { Applications } from "../use-cases/applications.ts";
import { markReady } from "../use-cases/mark-ready.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function markReadyRoute(applications: Applications): ApplicationHandlers["markReady"] {
  return async ({ params, body, actor, now, transaction }) =>
    markReady(applications, transaction, { ...params, ...body, actor, now });
}

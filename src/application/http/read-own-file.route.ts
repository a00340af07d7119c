import type { Applications } from "../use-cases/applications.ts";
import { readOwnFile } from "../use-cases/read-own-file.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function readOwnFileRoute(applications: Applications): ApplicationHandlers["readOwnFile"] {
  return async ({ params, actor, now, transaction }) =>
    readOwnFile(applications, transaction, { ...params, actor, now });
}

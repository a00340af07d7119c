import { accept } from "#kernel/outcome.ts";
import type { Applications } from "../use-cases/applications.ts";
import { listOwnFiles } from "../use-cases/list-own-files.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function listOwnFilesRoute(applications: Applications): ApplicationHandlers["listOwnFiles"] {
  return async ({ params, actor, now, transaction }) =>
    accept(await listOwnFiles(applications, transaction, { ...params, actor, now }));
}

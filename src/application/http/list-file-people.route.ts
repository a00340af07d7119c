import { accept } from "#kernel/outcome.ts";
import type { Applications } from "../use-cases/applications.ts";
import { listFilePeople } from "../use-cases/list-file-people.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function listFilePeopleRoute(applications: Applications): ApplicationHandlers["listFilePeople"] {
  return async ({ params, transaction }) => accept(await listFilePeople(applications, transaction, params));
}

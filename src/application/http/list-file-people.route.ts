import { accept } from "#kernel/outcome.ts";
import { listFilePeople } from "../use-cases/list-file-people.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function listFilePeopleRoute(): ApplicationHandlers["listFilePeople"] {
  return async ({ params, transaction }) => accept(await listFilePeople(transaction, params));
}

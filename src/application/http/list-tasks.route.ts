import { accept } from "#kernel/outcome.ts";
import type { Applications } from "../use-cases/applications.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function listTasksRoute(applications: Applications): ApplicationHandlers["listTasks"] {
  return async ({ params, actor, now, transaction }) =>
    accept(await listTasks(applications, transaction, { ...params, actor, now }));
}

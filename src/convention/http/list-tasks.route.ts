import { accept } from "#kernel/outcome.ts";
import type { Conventions } from "../use-cases/conventions.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function listTasksRoute(conventions: Conventions): ConventionHandlers["listTasks"] {
  return async ({ params: { territory }, transaction, actor }) =>
    accept(await listTasks(conventions, transaction, { territory, actor }));
}

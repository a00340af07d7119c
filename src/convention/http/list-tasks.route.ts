import { accept } from "#kernel/outcome.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { TacitOffice } from "../use-cases/tacit-renewals.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function listTasksRoute(office: TacitOffice): ConventionHandlers["listTasks"] {
  return async ({ params: { territory }, transaction, actor }) =>
    accept(await listTasks(office, transaction, { territory, actor }));
}

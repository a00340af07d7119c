import { accept } from "#kernel/outcome.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function listTasksRoute(): FundHandlers["listTasks"] {
  return async ({ params, transaction }) => accept({ tasks: await listTasks(transaction, params.territory) });
}

import { accept } from "#kernel/outcome.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function listTasksRoute(store: ExpertiseStore): ExpertiseHandlers["listTasks"] {
  return async (call) =>
    accept(await listTasks(store, call.transaction, { ...call.params, reader: await readerIn(call) }));
}

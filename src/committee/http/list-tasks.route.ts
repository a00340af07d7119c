import { accept } from "#kernel/outcome.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function listTasksRoute(office: CommitteeOffice): CommitteeHandlers["listTasks"] {
  return async ({ params, transaction, actor, now }) =>
    accept(await listTasks(office, transaction, { ...params, actor, now }));
}

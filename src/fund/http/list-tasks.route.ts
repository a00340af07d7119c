import { accept } from "#kernel/outcome.ts";
import { holds } from "#platform/requests/actor.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { seated } from "./visit.ts";

export function listTasksRoute(office: FundOffice): FundHandlers["listTasks"] {
  return async ({ params: { territory }, actor, transaction }) => {
    const caller = seated(actor);
    const isTreasurer = holds(caller, ["treasurer"], territory);
    return accept({
      tasks: await listTasks(office, transaction, { territory, person: caller.person, isTreasurer }),
    });
  };
}

import { accept } from "#kernel/outcome.ts";
import { holds } from "#platform/requests/actor.ts";
import type { Commitments } from "../use-cases/commitments.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { deniedFiles, firmsOf, seated } from "./open-file.ts";

export function listTasksRoute(commitments: Commitments): ImpactHandlers["listTasks"] {
  return async (call) => {
    const { territory } = call.params;
    return accept(
      await listTasks(commitments, call.transaction, {
        territory,
        isCoordinator: holds(seated(call.actor), ["coordinator"], territory),
        ownedFirms: await firmsOf(call, territory),
        denied: await deniedFiles(call, territory),
      }),
    );
  };
}

import { accept } from "#kernel/outcome.ts";
import { holds } from "#platform/requests/actor.ts";
import { writers } from "../contract/route-parts.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { listTasks } from "../use-cases/list-tasks.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles, seated } from "./open-file.ts";

export function listTasksRoute(office: LendingOffice): LendingHandlers["listTasks"] {
  return async (call) => {
    const { transaction } = call;
    const { territory } = call.params;
    const actor = seated(call.actor);
    const { person } = actor;
    const isOwner = holds(actor, ["owner"], territory);
    const tasks = await listTasks(office, transaction, {
      territory,
      person,
      isCoordinator: holds(actor, ["coordinator"], territory),
      isSecretary: holds(actor, ["secretary"], territory),
      isLender: holds(actor, writers, territory),
      mayConfirmLoss: holds(actor, ["coordinator", "chair"], territory),
      owned: isOwner ? await office.ownedFirms(transaction, { territory, person }) : new Set(),
      denied: await deniedFiles(call, territory),
    });
    return accept({ tasks });
  };
}

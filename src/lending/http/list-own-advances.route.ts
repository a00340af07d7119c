import { accept } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { listOwnAdvances } from "../use-cases/list-own-advances.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles, seated } from "./open-file.ts";

export function listOwnAdvancesRoute(office: LendingOffice): LendingHandlers["listOwnAdvances"] {
  return async (call) => {
    const { territory } = call.params;
    const { person } = seated(call.actor);
    const denied = await deniedFiles(call, territory);
    return accept(await listOwnAdvances(office, call.transaction, { territory, person, denied }));
  };
}

import { accept } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { listOwnArrears } from "../use-cases/list-own-arrears.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles, seated } from "./open-file.ts";

export function listOwnArrearsRoute(office: LendingOffice): LendingHandlers["listOwnArrears"] {
  return async (call) => {
    const { territory } = call.params;
    const { person } = seated(call.actor);
    const denied = await deniedFiles(call, territory);
    return accept({ arrears: await listOwnArrears(office, call.transaction, { territory, person, denied }) });
  };
}

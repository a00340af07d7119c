import { accept } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { listArrears } from "../use-cases/list-arrears.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles } from "./open-file.ts";

export function listArrearsRoute(office: LendingOffice): LendingHandlers["listArrears"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return accept(await listArrears(office, call.transaction, { territory, denied }));
  };
}

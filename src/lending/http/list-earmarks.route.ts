import type { LendingOffice } from "../use-cases/advances.ts";
import { listEarmarks } from "../use-cases/list-earmarks.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles } from "./open-file.ts";

export function listEarmarksRoute({ advances }: LendingOffice): LendingHandlers["listEarmarks"] {
  return async (call) => {
    const { params, transaction } = call;
    const denied = await deniedFiles(call, params.territory);
    return listEarmarks(advances, transaction, { ...params, denied });
  };
}

import { accept } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { listAdvances } from "../use-cases/list-advances.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles } from "./open-file.ts";

export function listAdvancesRoute({ advances }: LendingOffice): LendingHandlers["listAdvances"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return accept(await listAdvances(advances, call.transaction, { territory, denied }));
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { readTakeOvers } from "../use-cases/read-take-overs.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles } from "./open-file.ts";

export function readTakeOversRoute({ advances }: LendingOffice): LendingHandlers["readTakeOvers"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return readTakeOvers(advances, call.transaction, { territory, denied });
  };
}

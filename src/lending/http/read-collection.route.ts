import { accept } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { readCollection } from "../use-cases/read-collection.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { deniedFiles } from "./open-file.ts";

export function readCollectionRoute(office: LendingOffice): LendingHandlers["readCollection"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return accept(await readCollection(office, call.transaction, { territory, denied }));
  };
}

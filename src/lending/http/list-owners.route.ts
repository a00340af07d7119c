import type { LendingOffice } from "../use-cases/advances.ts";
import { listOwners } from "../use-cases/list-owners.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function listOwnersRoute(office: LendingOffice): LendingHandlers["listOwners"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? listOwners(office, transaction, params);
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { tellWarnings } from "../use-cases/tell-warnings.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function readWarningsRoute(office: LendingOffice): LendingHandlers["readWarnings"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? tellWarnings(office, transaction, params);
  };
}

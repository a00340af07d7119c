import type { LendingOffice } from "../use-cases/advances.ts";
import { readAdvance } from "../use-cases/read-advance.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function readAdvanceRoute(office: LendingOffice): LendingHandlers["readAdvance"] {
  return async (call) => {
    const { transaction, params, query } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? readAdvance(office, transaction, { ...params, ...query });
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { readArrearsCases } from "../use-cases/read-arrears-cases.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedReading } from "./open-file.ts";

export function readArrearsCasesRoute(office: LendingOffice): LendingHandlers["readArrearsCases"] {
  return async (call) => {
    const refused = await refusedReading(office, call, call.params);
    return refused ?? readArrearsCases(office, call.transaction, call.params);
  };
}

import type { FundOffice } from "../use-cases/office.ts";
import { readFunderUse } from "../use-cases/read-use.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { deniedFiles } from "./visit.ts";

export function readFunderUseRoute(office: FundOffice): FundHandlers["readFunderUse"] {
  return async (call) => {
    const denied = await deniedFiles(call, call.params.territory);
    return readFunderUse(office, call.transaction, { ...call.params, ...call.query, denied });
  };
}

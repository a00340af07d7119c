import { accept } from "#kernel/outcome.ts";
import type { FundOffice } from "../use-cases/office.ts";
import { readClosing } from "../use-cases/read-closings.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { deniedFiles } from "./visit.ts";

export function readClosingRoute(office: FundOffice): FundHandlers["readClosing"] {
  return async (call) => {
    const found = await readClosing(office, call.transaction, { ...call.params, kind: "month" });
    if (!found.ok) return found;
    const denied = await deniedFiles(call, call.params.territory);
    const { closing, provisions } = found.value;
    return accept({ closing, provisions: provisions.filter(({ application }) => !denied.has(application)) });
  };
}

import { accept } from "#kernel/outcome.ts";
import type { FundOffice } from "../use-cases/office.ts";
import { previewClosing } from "../use-cases/preview-closing.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { deniedFiles } from "./visit.ts";

export function previewClosingRoute(office: FundOffice): FundHandlers["previewClosing"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return accept(await previewClosing(office, call.transaction, { territory, denied }));
  };
}

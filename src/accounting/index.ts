import { fecExportRun } from "./commands/fec-export.ts";
import { handlersOf } from "./http/handlers.ts";
import { shelf } from "./storage/shelf.ts";

export { accountingContract } from "./contract.ts";

/** The handlers of `accountingContract`. */
export function accountingHandlers() {
  return handlersOf({ shelf });
}

/** What `alize fec export` does; `commands/fec-export-outline.ts` says what it is. */
export const fecExportCommandRun = fecExportRun({ shelf });

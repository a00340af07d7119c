import type { AccountingOffice } from "../use-cases/accounting-office.ts";
import { listLines } from "../use-cases/list-lines.ts";
import { type AccountingHandlers, deniedFiles } from "./accounting-handler.ts";

export function listLinesRoute(office: AccountingOffice): AccountingHandlers["listLines"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return listLines(office, call.transaction, { territory, ...call.query, denied });
  };
}

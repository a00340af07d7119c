import type { AccountingOffice } from "../use-cases/accounting-office.ts";
import { readBalances } from "../use-cases/read-balances.ts";
import { type AccountingHandlers, deniedFiles } from "./accounting-handler.ts";

export function readBalancesRoute(office: AccountingOffice): AccountingHandlers["readBalances"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return readBalances(office, call.transaction, { territory, ...call.query, denied });
  };
}

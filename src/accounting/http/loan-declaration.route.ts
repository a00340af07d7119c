import type { AccountingOffice } from "../use-cases/accounting-office.ts";
import { declareYear, setThreshold } from "../use-cases/declare-year.ts";
import { type AccountingHandlers, deniedFiles, seated } from "./accounting-handler.ts";

export function readLoanDeclarationRoute(
  office: AccountingOffice,
): AccountingHandlers["readLoanDeclaration"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return declareYear(office, call.transaction, { territory, ...call.query, denied });
  };
}

export function setDeclarationThresholdRoute(
  office: AccountingOffice,
): AccountingHandlers["setDeclarationThreshold"] {
  return async ({ params, body, transaction, actor, now }) =>
    setThreshold(office, transaction, { ...params, ...body, by: seated(actor).person, now });
}

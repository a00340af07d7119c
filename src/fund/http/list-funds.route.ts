import { accept } from "#kernel/outcome.ts";
import { listFunds } from "../use-cases/list-funds.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function listFundsRoute(office: FundOffice): FundHandlers["listFunds"] {
  return async ({ params, transaction }) =>
    accept({ funds: await listFunds(office, transaction, params.territory) });
}

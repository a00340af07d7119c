import type { FundOffice } from "../use-cases/office.ts";
import { openFund } from "../use-cases/open-fund.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function openFundRoute(office: FundOffice): FundHandlers["openFund"] {
  return async ({ params, body, now, transaction }) =>
    openFund(office.funds, transaction, { ...params, ...body, now });
}

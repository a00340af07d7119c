import type { FundOffice } from "../use-cases/office.ts";
import { readHistory } from "../use-cases/read-history.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function readHistoryRoute(office: FundOffice): FundHandlers["readHistory"] {
  return async ({ params, query, transaction }) => readHistory(office, transaction, { ...params, ...query });
}

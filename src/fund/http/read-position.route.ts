import type { FundOffice } from "../use-cases/office.ts";
import { readPosition } from "../use-cases/read-position.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function readPositionRoute(office: FundOffice): FundHandlers["readPosition"] {
  return async ({ params, query, transaction }) => readPosition(office, transaction, { ...params, ...query });
}

import { closePeriod } from "../use-cases/close-period.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { seated } from "./visit.ts";

export function closePeriodRoute(office: FundOffice): FundHandlers["closePeriod"] {
  return async ({ params, body, actor, now, transaction }) =>
    closePeriod(office, transaction, { ...params, ...body, person: seated(actor).person, now });
}

import { decideLossRule } from "../use-cases/decide-loss-rule.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { seated } from "./visit.ts";

export function decideLossRuleRoute(office: FundOffice): FundHandlers["decideLossRule"] {
  return async ({ params, body, actor, now, transaction }) =>
    decideLossRule(office, transaction, { ...params, ...body, person: seated(actor).person, now });
}

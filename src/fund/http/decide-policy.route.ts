import { decidePolicy } from "../use-cases/decide-policy.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { seated } from "./visit.ts";

export function decidePolicyRoute(office: FundOffice): FundHandlers["decidePolicy"] {
  return async ({ params, body, actor, now, transaction }) =>
    decidePolicy(office, transaction, { ...params, ...body, person: seated(actor).person, now });
}

import { accept } from "#kernel/outcome.ts";
import { listPolicies } from "../use-cases/decide-policy.ts";
import type { FundOffice } from "../use-cases/office.ts";
import type { FundHandlers } from "./fund-handler.ts";

export function listPoliciesRoute(office: FundOffice): FundHandlers["listPolicies"] {
  return async ({ params, transaction }) => accept(await listPolicies(office, transaction, params.territory));
}

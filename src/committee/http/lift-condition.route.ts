import { liftCondition } from "../use-cases/lift-condition.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function liftConditionRoute(office: CommitteeOffice): CommitteeHandlers["liftCondition"] {
  return async ({ params, body, transaction, actor, now }) =>
    liftCondition(office, transaction, { ...params, ...body, actor, now });
}

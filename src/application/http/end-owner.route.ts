import type { Applications } from "../use-cases/applications.ts";
import { endOwner } from "../use-cases/end-owner.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function endOwnerRoute(applications: Applications): ApplicationHandlers["endOwner"] {
  return async ({ params, body, actor, now, transaction }) =>
    endOwner(applications, transaction, { ...params, ...body, actor, now });
}

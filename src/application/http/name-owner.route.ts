import type { Applications } from "../use-cases/applications.ts";
import { nameOwner } from "../use-cases/name-owner.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function nameOwnerRoute(applications: Applications): ApplicationHandlers["nameOwner"] {
  return async ({ params, body, actor, now, transaction }) =>
    nameOwner(applications, transaction, { ...params, ...body, actor, now });
}

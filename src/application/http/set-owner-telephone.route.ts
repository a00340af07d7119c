import type { Applications } from "../use-cases/applications.ts";
import { setOwnerTelephone } from "../use-cases/set-owner-telephone.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function setOwnerTelephoneRoute(applications: Applications): ApplicationHandlers["setOwnerTelephone"] {
  return async ({ params, body, actor, now, transaction }) =>
    setOwnerTelephone(applications, transaction, { ...params, ...body, actor, now });
}

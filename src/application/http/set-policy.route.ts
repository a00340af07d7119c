import type { Applications } from "../use-cases/applications.ts";
import { setPolicy } from "../use-cases/set-policy.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function setPolicyRoute(applications: Applications): ApplicationHandlers["setPolicy"] {
  return async ({ params, body, now, transaction }) =>
    setPolicy(applications, transaction, { ...params, ...body, now });
}

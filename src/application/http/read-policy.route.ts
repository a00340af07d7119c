import { accept } from "#kernel/outcome.ts";
import type { Applications } from "../use-cases/applications.ts";
import { readPolicy } from "../use-cases/read-policy.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function readPolicyRoute(applications: Applications): ApplicationHandlers["readPolicy"] {
  return async ({ params, query, transaction }) =>
    accept(await readPolicy(applications, transaction, { ...params, ...query }));
}

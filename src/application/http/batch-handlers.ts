import type { batchRoutes } from "../contract/batch-routes.ts";
import { actOnMany } from "../use-cases/act-on-many.ts";
import type { Applications } from "../use-cases/applications.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function batchHandlers(
  applications: Applications,
  publicAddress: string,
): Pick<ApplicationHandlers, keyof typeof batchRoutes> {
  return {
    actOnMany: async ({ params, body, actor, now, transaction }) =>
      actOnMany(applications, transaction, { ...params, ...body, actor, now, publicAddress }),
  };
}

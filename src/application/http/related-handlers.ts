import type { relatedRoutes } from "../contract/related-routes.ts";
import type { Applications } from "../use-cases/applications.ts";
import { findRelated, readRelated, tellApart } from "../use-cases/related-files.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function relatedHandlers(
  applications: Applications,
): Pick<ApplicationHandlers, keyof typeof relatedRoutes> {
  return {
    readRelated: async ({ params, actor, now, transaction }) =>
      readRelated(applications, transaction, { ...params, actor, now }),
    findRelated: async ({ params, query, actor, now, transaction }) =>
      findRelated(applications, transaction, { ...params, ...query, actor, now }),
    tellApart: async ({ params, body, actor, now, transaction }) =>
      tellApart(applications, transaction, { ...params, ...body, actor, now }),
  };
}

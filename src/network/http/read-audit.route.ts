import { accept } from "#kernel/outcome.ts";
import { readAudit } from "../use-cases/audit-trail.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function readAuditRoute({ trail }: FrontDesk): NetworkHandlers["readAudit"] {
  return async ({ params, query: { after, object }, transaction }) =>
    accept(await readAudit(trail, transaction, params.territory, { after, object }));
}

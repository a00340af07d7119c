import { invariant } from "#kernel/invariant.ts";
import { accept } from "#kernel/outcome.ts";
import { readAudit } from "../use-cases/audit-trail.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function readAuditRoute({ trail }: FrontDesk): NetworkHandlers["readAudit"] {
  return async ({ params: { territory }, query: { after, object, act }, transaction, actor, now }) => {
    invariant(actor !== null, "whoever reads the audit trail holds a seat");
    const asked = { after, object, act, reader: actor.person, now };
    return accept(await readAudit(trail, transaction, territory, asked));
  };
}

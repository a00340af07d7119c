import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { listMails } from "../use-cases/outbox.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";
import { mailWayOf } from "./outbox.ts";

export function listMailsRoute(desk: FrontDesk): NetworkHandlers["listMails"] {
  return async ({ params: { territory }, query: { after }, transaction, actor, now }) => {
    const asked = { territory, after, reader: caller(actor).person, now };
    const page = await listMails(desk.outbox, transaction, asked);
    return accept({ way: await mailWayOf(desk, transaction, territory), ...page });
  };
}

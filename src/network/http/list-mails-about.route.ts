import { accept } from "#kernel/outcome.ts";
import { holds } from "#platform/requests/actor.ts";
import { logReaders } from "../contract/mail-log-routes.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";
import { mailWayOf } from "./outbox.ts";

export function listMailsAboutRoute(desk: FrontDesk): NetworkHandlers["listMailsAbout"] {
  return async ({ params: { territory, object }, transaction, actor, now }) => {
    const reader = caller(actor);
    const mayOpen = holds(reader, logReaders, territory);
    const mails = await desk.outbox.listAbout(transaction, {
      territory,
      object,
      reader: reader.person,
      to: mayOpen ? null : reader.person,
      now,
    });
    return accept({ way: await mailWayOf(desk, transaction, territory), mayOpen, mails });
  };
}

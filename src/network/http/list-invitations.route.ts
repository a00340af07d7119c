import { accept } from "#kernel/outcome.ts";
import { listInvitations } from "../use-cases/invitations.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function listInvitationsRoute(desk: FrontDesk): NetworkHandlers["listInvitations"] {
  return async ({ params, transaction, now }) =>
    accept({ invitations: await listInvitations(desk, transaction, params.territory, now) });
}

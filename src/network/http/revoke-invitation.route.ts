import { revokeInvitation } from "../use-cases/invitations.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function revokeInvitationRoute(desk: FrontDesk): NetworkHandlers["revokeInvitation"] {
  return async ({ params, transaction, now }) => revokeInvitation(desk, transaction, { ...params, now });
}

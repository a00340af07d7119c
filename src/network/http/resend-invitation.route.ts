import { resendInvitation } from "../use-cases/invitations.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

export function resendInvitationRoute(desk: FrontDesk): NetworkHandlers["resendInvitation"] {
  return async ({ params, actor, transaction, now }) =>
    resendInvitation(desk, transaction, { ...params, now }, caller(actor));
}

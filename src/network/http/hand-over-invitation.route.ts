import { handOverInvitation } from "../use-cases/invitations.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function handOverInvitationRoute(desk: FrontDesk): NetworkHandlers["handOverInvitation"] {
  return async ({ params, body, transaction, now }) => {
    const tokenHash = Buffer.from(body.tokenHash, "base64url");
    return handOverInvitation(desk, transaction, { ...params, tokenHash, now });
  };
}

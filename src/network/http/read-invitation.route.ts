import { readInvitation } from "../use-cases/answer-invitation.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function readInvitationRoute(desk: FrontDesk): NetworkHandlers["readInvitation"] {
  return async ({ params, query, transaction, now }) => {
    const tokenHash = Buffer.from(query.key, "base64url");
    return readInvitation(desk, transaction, { ...params, tokenHash, now });
  };
}

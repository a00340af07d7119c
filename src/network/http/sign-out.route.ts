import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { hashOf } from "../use-cases/session-token.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function signOutRoute({ sessions }: FrontDesk): NetworkHandlers["signOut"] {
  return async ({ transaction, cookies, now }) => {
    if (cookies.session !== undefined) await sessions.end(transaction, hashOf(cookies.session), now);
    cookies.forgetSession();
    return accept({});
  };
}

import { accept } from "#kernel/outcome.ts";
import { longestSessionSeconds } from "../domain/session-life.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { signIn } from "../use-cases/sign-in.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function signInRoute(desk: FrontDesk): NetworkHandlers["signIn"] {
  return async ({ body, transaction, address, now, cookies }) => {
    const signedIn = await signIn(desk, transaction, { ...body, address, now });
    if (!signedIn.ok) return signedIn;
    cookies.keepSession(signedIn.value.token, longestSessionSeconds);
    return accept({ person: signedIn.value.person });
  };
}

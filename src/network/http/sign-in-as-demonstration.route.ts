import { accept } from "#kernel/outcome.ts";
import { longestSessionSeconds } from "../domain/session-life.ts";
import { signInAsDemonstration } from "../use-cases/demonstration.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function signInAsDemonstrationRoute(desk: FrontDesk): NetworkHandlers["signInAsDemonstration"] {
  return async ({ body, transaction, now, cookies }) => {
    const signedIn = await signInAsDemonstration(desk, transaction, { ...body, now });
    if (!signedIn.ok) return signedIn;
    cookies.keepSession(signedIn.value.token, longestSessionSeconds);
    return accept({ person: signedIn.value.person });
  };
}

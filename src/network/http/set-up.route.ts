import { accept } from "#kernel/outcome.ts";
import { longestSessionSeconds } from "../domain/session-life.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { setUp } from "../use-cases/set-up.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function setUpRoute(desk: FrontDesk): NetworkHandlers["setUp"] {
  return async ({ body, transaction, now, cookies }) => {
    const made = await setUp(desk, transaction, { ...body, now });
    if (!made.ok) return made;
    cookies.keepSession(made.value.token, longestSessionSeconds);
    return accept({ person: made.value.person });
  };
}

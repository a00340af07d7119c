import { accept } from "#kernel/outcome.ts";
import { longestSessionSeconds } from "../domain/session-life.ts";
import { changePassword } from "../use-cases/change-password.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

export function changePasswordRoute(desk: FrontDesk): NetworkHandlers["changePassword"] {
  return async ({ actor, body, transaction, address, now, cookies }) => {
    const { person } = caller(actor);
    const changed = await changePassword(desk, transaction, { ...body, person, address, now });
    if (!changed.ok) return changed;
    cookies.keepSession(changed.value, longestSessionSeconds);
    return accept({});
  };
}

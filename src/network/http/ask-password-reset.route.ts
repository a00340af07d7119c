import { setTimeout as pause } from "node:timers/promises";
import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { askPasswordReset } from "../use-cases/reset-password.ts";
import type { NetworkHandlers } from "./network-handler.ts";

/** Longer than it takes to write to someone: the wait does not tell whether the address is anyone's. */
const leastMs = 400;

export function askPasswordResetRoute(desk: FrontDesk): NetworkHandlers["askPasswordReset"] {
  return async ({ body, address, now }) => {
    const [asked] = await Promise.all([askPasswordReset(desk, { ...body, address, now }), pause(leastMs)]);
    return asked.ok ? accept({ hasMailServer: desk.hasMailServer === true }) : asked;
  };
}

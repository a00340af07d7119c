import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { isSetUpOpen } from "../use-cases/set-up.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function readSetUpRoute(desk: FrontDesk): NetworkHandlers["readSetUp"] {
  return async ({ transaction }) => accept({ isOpen: await isSetUpOpen(desk, transaction) });
}

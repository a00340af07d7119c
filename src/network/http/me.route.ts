import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { readMe } from "../use-cases/read-me.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

export function meRoute(desk: FrontDesk): NetworkHandlers["me"] {
  return async ({ actor, transaction }) => accept(await readMe(desk, transaction, caller(actor)));
}

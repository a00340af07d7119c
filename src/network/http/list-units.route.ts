import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function listUnitsRoute({ units }: FrontDesk): NetworkHandlers["listUnits"] {
  return async ({ transaction }) => accept({ units: await units.list(transaction) });
}

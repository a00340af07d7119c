import { accept } from "#kernel/outcome.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import { readTerritory } from "../use-cases/read-territory.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function readTerritoryRoute(desk: FrontDesk): NetworkHandlers["readTerritory"] {
  return async ({ params, transaction }) => accept(await readTerritory(desk, transaction, params.territory));
}

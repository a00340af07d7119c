import type { FrontDesk } from "../use-cases/office.ts";
import { openTerritory } from "../use-cases/open-territory.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";

/** Any signed-in person may call: who may open where is asked of their seats, since the territory is in nobody's reach yet. */
export function openTerritoryRoute(desk: FrontDesk): NetworkHandlers["openTerritory"] {
  return async ({ params, body, actor, transaction, now }) =>
    openTerritory(desk, transaction, caller(actor), { ...params, ...body, now });
}

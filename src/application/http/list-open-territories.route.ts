import { accept } from "#kernel/outcome.ts";
import type { Applications } from "../use-cases/applications.ts";
import { listOpenTerritories } from "../use-cases/list-open-territories.ts";
import type { ApplicationHandlers } from "./application-handler.ts";

export function listOpenTerritoriesRoute(
  applications: Applications,
): ApplicationHandlers["listOpenTerritories"] {
  return async ({ transaction }) => accept(await listOpenTerritories(applications, transaction));
}

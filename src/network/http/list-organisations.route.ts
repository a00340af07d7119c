import { accept } from "#kernel/outcome.ts";
import { listOrganisations } from "../use-cases/list-organisations.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function listOrganisationsRoute(desk: FrontDesk): NetworkHandlers["listOrganisations"] {
  return async ({ params, transaction }) =>
    accept({ organisations: await listOrganisations(desk, transaction, params.territory) });
}

import { addOrganisation } from "../use-cases/add-organisation.ts";
import type { FrontDesk } from "../use-cases/office.ts";
import type { NetworkHandlers } from "./network-handler.ts";

export function addOrganisationRoute(desk: FrontDesk): NetworkHandlers["addOrganisation"] {
  return async ({ params, body, transaction, now }) =>
    addOrganisation(desk, transaction, { ...params, ...body, now });
}

import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Role } from "#kernel/role.ts";
import { type Level, levels } from "./unit.ts";

/** Where a role is held when it is not in a territory alone: a region sees aggregates, it does not run a fund. */
const placesOfRole: Partial<Record<Role, readonly Level[]>> = {
  "regional-pilot": ["region"],
  "network-head": ["network"],
  "public-funder": levels,
  administrator: levels,
  auditor: levels,
};

/** A referent speaks for a partner, a funder for an authority: without it they would see nothing, or too much. */
const rolesOfAnOrganisation: readonly Role[] = ["partner-referent", "public-funder"];

interface Place {
  readonly role: Role;
  readonly level: Level;
  readonly organisation: string | null;
}

export function placeRole({
  role,
  level,
  organisation,
}: Place): Outcome<Role, Refusal<"role-does-not-fit" | "organisation-missing">> {
  const places = placesOfRole[role] ?? ["territory"];
  if (!places.includes(level)) return refuse("role-does-not-fit", { role, level }, "role");
  if (organisation === null && rolesOfAnOrganisation.includes(role))
    return refuse("organisation-missing", { role }, "organisation");
  return accept(role);
}

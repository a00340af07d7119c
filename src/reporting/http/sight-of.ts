import { invariant } from "#kernel/invariant.ts";
import type { Role } from "#kernel/role.ts";
import type { Actor } from "#platform/requests/actor.ts";
import { funderSight, partnerSight, type Sight, wholeSight, widest } from "../domain/sight.ts";

const sights: Partial<Record<Role, Sight>> = {
  coordinator: wholeSight,
  treasurer: wholeSight,
  secretary: wholeSight,
  chair: wholeSight,
  "committee-member": wholeSight,
  auditor: wholeSight,
  "public-funder": funderSight,
  "regional-pilot": funderSight,
  "network-head": funderSight,
  "partner-referent": partnerSight,
  administrator: partnerSight,
};

/** How much of the totals the caller sees there, by the widest of their seats. */
export function sightOf(actor: Actor | null, territory: string): Sight {
  invariant(actor !== null, "whoever comes in has a seat");
  return widest(
    actor.seats
      .filter(({ territories }) => territories.includes(territory))
      .flatMap(({ role }) => sights[role] ?? []),
  );
}

import type { Role } from "#kernel/role.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import type { Reader } from "../domain/reader.ts";

const seeAll: readonly Role[] = ["coordinator", "treasurer", "auditor"];
const seeTheirOwn: readonly Role[] = ["partner-referent", "public-funder"];

/** How much of the promises of a territory the caller sees: programme §3. */
export function readerOf(actor: Actor | null, territory: string): Reader {
  if (actor === null) return { detail: "totals", organisations: new Set() };
  if (holds(actor, seeAll, territory)) return { detail: "all", organisations: new Set() };
  const own = actor.seats.flatMap(({ role, organisation, territories }) =>
    organisation !== null && seeTheirOwn.includes(role) && territories.includes(territory)
      ? [organisation]
      : [],
  );
  return { detail: own.length === 0 ? "totals" : "own", organisations: new Set(own) };
}

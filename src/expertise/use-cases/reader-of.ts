import { ownedFirms } from "#application/index.ts";
import type { Role } from "#kernel/role.ts";
import { businessDateOf, deniedObjects, membershipsOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type Actor, holds } from "#platform/requests/actor.ts";
import type { Reader } from "../domain/reader.ts";

const seeAll: readonly Role[] = ["coordinator", "treasurer", "auditor"];
const seeFiles: readonly Role[] = ["chair", "secretary", "committee-member"];

/** What the caller may see and do here: their roles, in whose name they sit, the firms they run, the files they left. */
export async function readerOf(
  transaction: Transaction,
  actor: Actor,
  { territory, now }: { readonly territory: string; readonly now: string },
): Promise<Reader> {
  const has = (roles: readonly Role[]) => holds(actor, roles, territory);
  const organisations = sitsFor(actor, territory);
  return {
    person: actor.person,
    isCoordinator: has(["coordinator"]),
    seesAll: has(seeAll),
    seesFiles: has(seeFiles),
    isExpert: has(["expert"]),
    organisations,
    employers: await withMembers(transaction, territory, organisations),
    firms: has(["owner"]) ? await ownedFirms(transaction, { territory, person: actor.person }) : new Set(),
    denied: await deniedObjects(transaction, actor, { territory, kind: "application" }, now),
  };
}

function sitsFor(actor: Actor, territory: string): ReadonlySet<string> {
  return new Set(
    actor.seats.flatMap(({ role, organisation, territories }) =>
      role === "partner-referent" && organisation !== null && territories.includes(territory)
        ? [organisation]
        : [],
    ),
  );
}

async function withMembers(
  transaction: Transaction,
  territory: string,
  organisations: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  if (organisations.size === 0) return organisations;
  const on = await businessDateOf(transaction, territory);
  const memberships = await membershipsOf(transaction, [...organisations], on);
  const members = memberships
    .filter(({ association }) => organisations.has(association))
    .map(({ member }) => member);
  return new Set([...organisations, ...members]);
}

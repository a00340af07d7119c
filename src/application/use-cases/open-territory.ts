import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf, listTerritories } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Applications, OpenTerritory } from "./applications.ts";

export interface TerritoryToday extends OpenTerritory {
  readonly on: PlainDate;
}

/** A territory that takes requests today; null where it is closed, asleep, not open yet, or unknown. */
export async function openTerritory(
  applications: Pick<Applications, "listOpenTerritories">,
  transaction: Transaction,
  territory: string,
): Promise<TerritoryToday | null> {
  const unit = (await listTerritories(transaction)).find(({ id }) => id === territory);
  if (unit === undefined) return null;
  const open = (await applications.listOpenTerritories(transaction)).find(
    ({ slug, stage }) => slug === unit.slug && stage === "opened",
  );
  return open === undefined ? null : { ...open, on: await businessDateOf(transaction, territory) };
}

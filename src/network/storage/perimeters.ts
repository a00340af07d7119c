import type { Perimeters } from "../use-cases/stores.ts";
import { networkOf } from "./tables.ts";

export const perimeters: Perimeters = {
  async list(transaction, territory) {
    const tables = networkOf(transaction);
    const versions = await tables
      .selectFrom("perimeter")
      .select(["version", "from_on as fromOn", "label", "reason"])
      .where("territory_id", "=", territory)
      .orderBy("from_on")
      .execute();
    const communes = await tables
      .selectFrom("perimeter_commune")
      .select(["version", "insee", "name"])
      .where("territory_id", "=", territory)
      .orderBy("insee")
      .execute();
    const byVersion = Map.groupBy(communes, ({ version }) => version);
    return versions.map((perimeter) => ({
      ...perimeter,
      communes: (byVersion.get(perimeter.version) ?? []).map(({ insee, name }) => ({ insee, name })),
    }));
  },

  async add(transaction, territory, { version, fromOn, label, reason, communes }) {
    const tables = networkOf(transaction);
    const added = await tables
      .insertInto("perimeter")
      .values({ territory_id: territory, version, from_on: fromOn, label, reason })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows !== 1n) return false;
    if (communes.length === 0) return true;

    await tables
      .insertInto("perimeter_commune")
      .values(communes.map(({ insee, name }) => ({ territory_id: territory, version, insee, name })))
      .execute();
    return true;
  },
};

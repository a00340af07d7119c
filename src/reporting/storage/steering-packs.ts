import type { Transaction } from "#platform/database/transaction.ts";
import type { SteeringPacks } from "../use-cases/steering-packs.ts";
import { reportingTables } from "./tables.ts";

export const steeringPacks: SteeringPacks = {
  async list(transaction, territory) {
    return selectPacks(transaction)
      .where("territory_id", "=", territory)
      .orderBy("drawn_at", "desc")
      .execute();
  },

  async find(transaction, { territory, pack }) {
    const found = await selectPacks(transaction)
      .where("territory_id", "=", territory)
      .where("id", "=", pack)
      .executeTakeFirst();
    return found ?? null;
  },

  async add(transaction, pack) {
    const added = await reportingTables(transaction)
      .insertInto("steering_pack")
      .values({
        territory_id: pack.territory,
        id: pack.id,
        convention_id: pack.convention,
        read_on: pack.readOn,
        drawn_by: pack.drawnBy,
        drawn_at: pack.drawnAt,
        document: pack.document,
        hash: pack.hash,
      })
      .onConflict((conflict) => conflict.constraint("steering_pack_is_drawn_once_in_these_words").doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 1n) return null;
    return selectPacks(transaction)
      .where("territory_id", "=", pack.territory)
      .where("hash", "=", pack.hash)
      .executeTakeFirstOrThrow();
  },
};

function selectPacks(transaction: Transaction) {
  return reportingTables(transaction)
    .selectFrom("steering_pack")
    .select([
      "territory_id as territory",
      "id",
      "convention_id as convention",
      "read_on as readOn",
      "drawn_by as drawnBy",
      "drawn_at as drawnAt",
      "document",
      "hash",
    ]);
}

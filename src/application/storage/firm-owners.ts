import type { FirmOwners } from "../use-cases/firm-owners.ts";
import { applicationTables } from "./tables.ts";

export const firmOwners: FirmOwners = {
  async listOwners(transaction, { territory, firm }) {
    return applicationTables(transaction)
      .selectFrom("firm_owner")
      .select(["id", "person_id as person", "from_on as fromOn", "to_on as toOn"])
      .where("territory_id", "=", territory)
      .where("firm_id", "=", firm)
      .orderBy("from_on")
      .orderBy("id")
      .execute();
  },

  async listTelephones(transaction, { territory, firms }) {
    if (firms.length === 0) return new Map();
    const rows = await applicationTables(transaction)
      .selectFrom("firm")
      .select(["id", "owner_telephone as telephone"])
      .where("territory_id", "=", territory)
      .where("id", "in", firms)
      .execute();
    return new Map(rows.flatMap(({ id, telephone }) => (telephone === null ? [] : [[id, telephone]])));
  },

  async setTelephone(transaction, { territory, firm }, telephone) {
    await applicationTables(transaction)
      .updateTable("firm")
      .set({ owner_telephone: telephone })
      .where("territory_id", "=", territory)
      .where("id", "=", firm)
      .executeTakeFirstOrThrow();
  },

  async addOwner(transaction, { territory, firm, id, person, fromOn, toOn, recordedAt }) {
    const added = await applicationTables(transaction)
      .insertInto("firm_owner")
      .values({
        territory_id: territory,
        id,
        firm_id: firm,
        person_id: person,
        from_on: fromOn,
        to_on: toOn,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.constraint("firm_owner_is_not_named_twice").doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async endOwner(transaction, { territory, owner, toOn }) {
    const ended = await applicationTables(transaction)
      .updateTable("firm_owner")
      .set({ to_on: toOn })
      .where("territory_id", "=", territory)
      .where("id", "=", owner)
      .where("to_on", "is", null)
      .executeTakeFirst();
    return ended.numUpdatedRows === 1n;
  },

  async listOwned(transaction, { territory, person, on }) {
    const rows = await applicationTables(transaction)
      .selectFrom("firm_owner")
      .select("firm_id")
      .where("territory_id", "=", territory)
      .where("person_id", "=", person)
      .where("from_on", "<=", on)
      .where((where) => where.or([where("to_on", "is", null), where("to_on", ">", on)]))
      .execute();
    return new Set(rows.map(({ firm_id }) => firm_id));
  },
};

import type { Followers } from "../use-cases/stores.ts";
import { networkOf } from "./tables.ts";

export const followers: Followers = {
  async find(transaction, territory) {
    const row = await networkOf(transaction)
      .selectFrom("unit_follower")
      .select(["territory_id as territory", "id", "person_id as person", "from_on as fromOn"])
      .select(["told_by as toldBy", "told_at as toldAt"])
      .where("territory_id", "=", territory)
      .orderBy("told_at", "desc")
      .orderBy("id", "desc")
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  },

  async add(transaction, { territory, id, person, fromOn, toldBy, toldAt }) {
    await networkOf(transaction)
      .insertInto("unit_follower")
      .values({
        territory_id: territory,
        id,
        person_id: person,
        from_on: fromOn,
        told_by: toldBy,
        told_at: toldAt,
      })
      .execute();
  },
};

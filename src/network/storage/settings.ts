import type { Settings } from "../use-cases/stores.ts";
import { networkOf } from "./tables.ts";

const described = ["territory_id as territory", "business_date as businessDate", "calendar"] as const;

export const settings: Settings = {
  async listByTerritories(transaction, territories) {
    if (territories.length === 0) return [];
    return networkOf(transaction)
      .selectFrom("territory_setting")
      .select(described)
      .where("territory_id", "in", territories)
      .execute();
  },

  async get(transaction, territory) {
    return networkOf(transaction)
      .selectFrom("territory_setting")
      .select(described)
      .where("territory_id", "=", territory)
      .executeTakeFirstOrThrow();
  },

  async add(transaction, { territory, businessDate, calendar }) {
    await networkOf(transaction)
      .insertInto("territory_setting")
      .values({ territory_id: territory, business_date: businessDate, calendar })
      .execute();
  },

  async setBusinessDate(transaction, territory, businessDate) {
    await networkOf(transaction)
      .updateTable("territory_setting")
      .set({ business_date: businessDate })
      .where("territory_id", "=", territory)
      .executeTakeFirstOrThrow();
  },
};

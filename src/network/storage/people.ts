import { sql } from "kysely";
import { normalEmail } from "../domain/person.ts";
import type { People } from "../use-cases/stores.ts";
import { networkOf } from "./tables.ts";

const described = ["id", "name", "email", "language"] as const;
const withSecret = [...described, "password_hash as passwordHash"] as const;

export const people: People = {
  async list(transaction) {
    return networkOf(transaction)
      .selectFrom("person")
      .select(described)
      .orderBy(sql`name collate "fr-x-icu"`)
      .orderBy("id")
      .execute();
  },

  async listByIds(transaction, ids) {
    if (ids.length === 0) return [];
    return networkOf(transaction)
      .selectFrom("person")
      .select(described)
      .where("id", "in", ids)
      .orderBy(sql`name collate "fr-x-icu"`)
      .orderBy("id")
      .execute();
  },

  async findByEmail(transaction, email) {
    const found = await networkOf(transaction)
      .selectFrom("person")
      .select(withSecret)
      .where(sql<string>`lower(email)`, "=", normalEmail(email))
      .executeTakeFirst();
    return found ?? null;
  },

  async getWithSecret(transaction, id) {
    return networkOf(transaction)
      .selectFrom("person")
      .select(withSecret)
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
  },

  async add(transaction, { id, name, email, language, passwordHash }) {
    const added = await networkOf(transaction)
      .insertInto("person")
      .values({ id, name, email: normalEmail(email), language, password_hash: passwordHash })
      .onConflict((conflict) => conflict.expression(sql`lower(email)`).doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async listWithoutPassword(transaction, ids) {
    if (ids.length === 0) return [];
    const rows = await networkOf(transaction)
      .selectFrom("person")
      .select("id")
      .where("id", "in", ids)
      .where("password_hash", "is", null)
      .execute();
    return rows.map(({ id }) => id);
  },

  async setFirstPassword(transaction, id, passwordHash) {
    const set = await networkOf(transaction)
      .updateTable("person")
      .set({ password_hash: passwordHash })
      .where("id", "=", id)
      .where("password_hash", "is", null)
      .executeTakeFirst();
    return set.numUpdatedRows === 1n;
  },

  async replacePassword(transaction, id, passwordHash) {
    await networkOf(transaction)
      .updateTable("person")
      .set({ password_hash: passwordHash })
      .where("id", "=", id)
      .execute();
  },
};

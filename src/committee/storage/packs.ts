import type { Packs } from "../use-cases/convenings.ts";
import { conveningTables } from "./convening-tables.ts";

export const packs: Packs = {
  async listVersions(transaction, { territory, item }) {
    return conveningTables(transaction)
      .selectFrom("pack_version")
      .select(["version", "pack", "pack_hash as hash", "frozen_by as frozenBy", "frozen_at as frozenAt"])
      .where("territory_id", "=", territory)
      .where("item_id", "=", item)
      .orderBy("version")
      .execute();
  },

  async listLastVersions(transaction, { territory, items }) {
    if (items.length === 0) return new Map();
    const rows = await conveningTables(transaction)
      .selectFrom("pack_version")
      .distinctOn("item_id")
      .select(["item_id as item", "version", "frozen_at as frozenAt"])
      .where("territory_id", "=", territory)
      .where("item_id", "in", items)
      .orderBy("item_id")
      .orderBy("version", "desc")
      .execute();
    return new Map(rows.map((row) => [row.item, row]));
  },

  async addVersion(transaction, { territory, item, version, pack, hash, frozenBy, frozenAt }) {
    const tables = conveningTables(transaction);
    const frozen = JSON.stringify(pack);
    await tables
      .insertInto("pack_version")
      .values({
        territory_id: territory,
        item_id: item,
        version,
        pack: frozen,
        pack_hash: hash,
        frozen_by: frozenBy,
        frozen_at: frozenAt,
      })
      .execute();
    await tables
      .updateTable("sitting_item")
      .set({ pack: frozen, pack_hash: hash, requested_amount: BigInt(pack.requested.amountCents) })
      .where("territory_id", "=", territory)
      .where("id", "=", item)
      .execute();
  },

  async listOpenings(transaction, { territory, items }) {
    if (items.length === 0) return [];
    return conveningTables(transaction)
      .selectFrom("pack_opening")
      .select(["item_id as item", "version", "person_id as person", "opened_at as openedAt"])
      .where("territory_id", "=", territory)
      .where("item_id", "in", items)
      .orderBy("opened_at")
      .orderBy("person_id")
      .execute();
  },

  async addOpening(transaction, { territory, item, version, person, openedAt }) {
    await conveningTables(transaction)
      .insertInto("pack_opening")
      .values({ territory_id: territory, item_id: item, version, person_id: person, opened_at: openedAt })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  },

  async listQuestions(transaction, { territory, items }) {
    if (items.length === 0) return [];
    return conveningTables(transaction)
      .selectFrom("pack_question")
      .select(["id", "item_id as item", "asked_by as askedBy", "text", "asked_at as askedAt"])
      .select(["answer", "answered_by as answeredBy", "answered_at as answeredAt"])
      .where("territory_id", "=", territory)
      .where("item_id", "in", items)
      .orderBy("asked_at")
      .orderBy("id")
      .execute();
  },

  async addQuestion(transaction, { territory, id, item, askedBy, text, askedAt }) {
    await conveningTables(transaction)
      .insertInto("pack_question")
      .values({
        territory_id: territory,
        id,
        item_id: item,
        asked_by: askedBy,
        text,
        asked_at: askedAt,
        answer: null,
        answered_by: null,
        answered_at: null,
      })
      .execute();
  },

  async answerQuestion(transaction, { territory, question, answer, by, at }) {
    const answered = await conveningTables(transaction)
      .updateTable("pack_question")
      .set({ answer, answered_by: by, answered_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", question)
      .where("answer", "is", null)
      .executeTakeFirst();
    return answered.numUpdatedRows === 1n;
  },
};

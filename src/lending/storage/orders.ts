import type { Advances } from "../use-cases/advances.ts";
import { lendingTables } from "./tables.ts";

/** The transfers that two people make, and what was said on the telephone. */
export const orders: Pick<
  Advances,
  "findOrder" | "addOrder" | "withdrawOrder" | "releaseOrder" | "listCalls" | "addCall"
> = {
  async findOrder(transaction, { territory, advance }) {
    const row = await lendingTables(transaction)
      .selectFrom("disbursement_order")
      .select(["id", "amount", "pay_on as payOn", "proposed_by as proposedBy"])
      .select(["proposed_at as proposedAt", "released_by as releasedBy"])
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .where("withdrawn_at", "is", null)
      .orderBy("released_at", (order) => order.desc().nullsFirst())
      .limit(1)
      .executeTakeFirst();
    return row ?? null;
  },

  async addOrder(transaction, { territory, advance }, { id, amount, payOn, proposedBy, proposedAt }) {
    await lendingTables(transaction)
      .insertInto("disbursement_order")
      .values({
        territory_id: territory,
        id,
        advance_id: advance,
        amount,
        pay_on: payOn,
        proposed_by: proposedBy,
        proposed_at: proposedAt,
        released_by: null,
        released_at: null,
        withdrawn_at: null,
      })
      .execute();
  },

  async withdrawOrder(transaction, territory, order, at) {
    await lendingTables(transaction)
      .updateTable("disbursement_order")
      .set({ withdrawn_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", order)
      .executeTakeFirstOrThrow();
  },

  async releaseOrder(transaction, territory, order, { person, at }) {
    await lendingTables(transaction)
      .updateTable("disbursement_order")
      .set({ released_by: person, released_at: at })
      .where("territory_id", "=", territory)
      .where("id", "=", order)
      .executeTakeFirstOrThrow();
  },

  async listCalls(transaction, { territory, advance }) {
    return lendingTables(transaction)
      .selectFrom("advance_call")
      .select(["id", "called_on as calledOn", "noted_by as notedBy", "note"])
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .orderBy("called_on", "desc")
      .orderBy("id", "desc")
      .execute();
  },

  async addCall(transaction, { territory, advance }, { id, calledOn, notedBy, note }, recordedAt) {
    await lendingTables(transaction)
      .insertInto("advance_call")
      .values({
        territory_id: territory,
        id,
        advance_id: advance,
        called_on: calledOn,
        noted_by: notedBy,
        note,
        recorded_at: recordedAt,
      })
      .execute();
  },
};

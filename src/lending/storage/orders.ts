import type { Advances } from "../use-cases/advances.ts";
import { isNotToldBy, isToldBy } from "./known-on.ts";
import { lendingTables } from "./tables.ts";

/** The transfers that two people make, and what was said on the telephone. */
export const orders: Pick<
  Advances,
  "findOrder" | "addOrder" | "withdrawOrder" | "releaseOrder" | "listCalls" | "listLastCalls" | "addCall"
> = {
  async findOrder(transaction, { territory, advance, knownOn }) {
    const row = await lendingTables(transaction)
      .selectFrom("disbursement_order")
      .select(["id", "amount", "pay_on as payOn", "proposed_by as proposedBy"])
      .select([
        "proposed_at as proposedAt",
        "released_by",
        isToldBy("released_at", knownOn).as("is_released"),
      ])
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .where(isToldBy("proposed_at", knownOn))
      .where(isNotToldBy("withdrawn_at", knownOn))
      .orderBy("is_released")
      .orderBy("released_at", "desc")
      .limit(1)
      .executeTakeFirst();
    if (row === undefined) return null;
    const { released_by, is_released, ...order } = row;
    return { ...order, releasedBy: is_released ? released_by : null };
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

  async listCalls(transaction, { territory, advance, knownOn }) {
    return lendingTables(transaction)
      .selectFrom("advance_call")
      .select(["id", "called_on as calledOn", "noted_by as notedBy", "note"])
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .where(isToldBy("recorded_at", knownOn))
      .orderBy("called_on", "desc")
      .orderBy("id", "desc")
      .execute();
  },

  async listLastCalls(transaction, { territory, advances }) {
    if (advances.length === 0) return new Map();
    const rows = await lendingTables(transaction)
      .selectFrom("advance_call")
      .distinctOn("advance_id")
      .select(["advance_id", "called_on as calledOn", "note"])
      .where("territory_id", "=", territory)
      .where("advance_id", "in", advances)
      .orderBy("advance_id")
      .orderBy("called_on", "desc")
      .orderBy("id", "desc")
      .execute();
    return new Map(rows.map(({ advance_id, ...call }) => [advance_id, call]));
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

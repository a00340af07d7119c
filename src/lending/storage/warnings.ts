import type { Transaction } from "#platform/database/transaction.ts";
import type { Warnings } from "../use-cases/warnings.ts";
import { firmAccounts } from "./firm-accounts.ts";
import { warningTables } from "./warning-tables.ts";

export const warnings: Warnings = {
  ...firmAccounts,

  async listNotices(transaction, territory, firms) {
    if (firms.length === 0) return [];
    return selectNotices(transaction, territory)
      .where("firm_id", "in", firms)
      .where("withdrawn_at", "is", null)
      .orderBy("published_on")
      .orderBy("id")
      .execute();
  },

  async listToldNotices(transaction, territory, firm) {
    const rows = await selectNotices(transaction, territory)
      .select(["recorded_by", "withdrawn_by", "withdrawn_why"])
      .where("firm_id", "=", firm)
      .orderBy("published_on", "desc")
      .orderBy("id", "desc")
      .execute();
    return rows.map(({ recorded_by: by, withdrawn_by, withdrawn_why: why, ...notice }) => ({
      ...notice,
      by,
      withdrawn: withdrawn_by === null || why === null ? null : { by: withdrawn_by, why },
    }));
  },

  async addNotice(transaction, territory, notice, { by, at }) {
    const added = await warningTables(transaction)
      .insertInto("firm_notice")
      .values({
        territory_id: territory,
        id: notice.id,
        advance_id: notice.advance,
        firm_id: notice.firm,
        kind: notice.kind,
        published_on: notice.publishedOn,
        reference: notice.reference,
        note: notice.note,
        recorded_by: by,
        recorded_at: at,
        withdrawn_by: null,
        withdrawn_at: null,
        withdrawn_why: null,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["territory_id", "firm_id", "kind", "reference"])
          .where("withdrawn_at", "is", null)
          .doNothing(),
      )
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async withdrawNotice(transaction, territory, notice, { by, at, why }) {
    await warningTables(transaction)
      .updateTable("firm_notice")
      .set({ withdrawn_by: by, withdrawn_at: at, withdrawn_why: why })
      .where("territory_id", "=", territory)
      .where("id", "=", notice)
      .where("withdrawn_at", "is", null)
      .executeTakeFirstOrThrow();
  },

  async listSeen(transaction, territory, advances) {
    if (advances.length === 0) return [];
    return warningTables(transaction)
      .selectFrom("warning_seen")
      .select(["advance_id as advance", "kind", "cause", "seen_on as on", "seen_by as by", "note"])
      .where("territory_id", "=", territory)
      .where("advance_id", "in", advances)
      .execute();
  },

  async addSeen(transaction, territory, { advance, kind, cause, on, by, note }, recordedAt) {
    const added = await warningTables(transaction)
      .insertInto("warning_seen")
      .values({
        territory_id: territory,
        advance_id: advance,
        kind,
        cause,
        note,
        seen_on: on,
        seen_by: by,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.columns(["territory_id", "advance_id", "kind", "cause"]).doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },

  async listFirstTransfers(transaction, territory, advances) {
    if (advances.length === 0) return new Map();
    const rows = await warningTables(transaction)
      .selectFrom("advance_event as transfer")
      .leftJoin("advance_event as back", (join) =>
        join
          .onRef("back.territory_id", "=", "transfer.territory_id")
          .onRef("back.reverses", "=", "transfer.id"),
      )
      .select("transfer.advance_id as advance")
      .select((select) => select.fn.min("transfer.effective_on").as("on"))
      .where("transfer.territory_id", "=", territory)
      .where("transfer.advance_id", "in", advances)
      .where("transfer.kind", "=", "disbursement")
      .where("back.id", "is", null)
      .groupBy("transfer.advance_id")
      .execute();
    return new Map(rows.map(({ advance, on }) => [advance, on]));
  },
};

function selectNotices(transaction: Transaction, territory: string) {
  return warningTables(transaction)
    .selectFrom("firm_notice")
    .select(["id", "firm_id as firm", "kind", "published_on as publishedOn", "reference", "note"])
    .where("territory_id", "=", territory);
}

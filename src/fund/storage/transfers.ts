import { type Selectable, sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { FundTransfer } from "../domain/fund-transfer.ts";
import type { FundTransfers } from "../use-cases/office.ts";
import { type FundTables, fundTables } from "./tables.ts";

export const fundTransfers: FundTransfers = {
  async lock(transaction, territory) {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`fund transfers ${territory}`}, 0))`.execute(
      fundTables(transaction),
    );
  },

  async list(transaction, { territory, fund, isWaiting }) {
    let query = fundTables(transaction)
      .selectFrom("fund_transfer")
      .selectAll()
      .where("territory_id", "=", territory);
    if (fund !== undefined) {
      query = query.where((row) => row.or([row("from_fund", "=", fund), row("to_fund", "=", fund)]));
    }
    if (isWaiting === true) query = query.where("outcome", "is", null);
    const rows = await query.orderBy("proposed_at", "desc").orderBy("id", "desc").execute();
    return rows.map(transferOf);
  },

  async find(transaction, { territory, transfer }) {
    const row = await fundTables(transaction)
      .selectFrom("fund_transfer")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("id", "=", transfer)
      .executeTakeFirst();
    return row === undefined ? null : transferOf(row);
  },

  async add(transaction, territory, { id, from, to, amount, on, reason, proposed }) {
    await fundTables(transaction)
      .insertInto("fund_transfer")
      .values({
        territory_id: territory,
        id,
        from_fund: from,
        to_fund: to,
        amount,
        effective_on: on,
        reason,
        proposed_by: proposed.by,
        proposed_at: proposed.at,
      })
      .execute();
  },

  async decide(transaction, { territory, transfer }, { decided, refusal, entry }) {
    await fundTables(transaction)
      .updateTable("fund_transfer")
      .set({
        outcome: decided.outcome,
        decided_by: decided.by,
        decided_at: decided.at,
        refusal,
        entry_id: entry,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", transfer)
      .execute();
  },

  async reverse(transaction, { territory, transfer }, { reversed, entry }) {
    await fundTables(transaction)
      .updateTable("fund_transfer")
      .set({
        reversed_by: reversed.by,
        reversed_at: reversed.at,
        reversal: reversed.why,
        reversal_entry_id: entry,
      })
      .where("territory_id", "=", territory)
      .where("id", "=", transfer)
      .execute();
  },
};

function transferOf(row: Selectable<FundTables["fund_transfer"]>): FundTransfer {
  const { outcome, decided_by, decided_at, reversed_by, reversed_at, reversal } = row;
  return {
    id: row.id,
    from: row.from_fund,
    to: row.to_fund,
    amount: cents(row.amount),
    on: row.effective_on,
    reason: row.reason,
    proposed: { by: row.proposed_by, at: row.proposed_at },
    decided:
      outcome === null || decided_by === null || decided_at === null
        ? null
        : { outcome, by: decided_by, at: decided_at },
    refusal: row.refusal,
    entry: row.entry_id,
    reversed:
      reversed_by === null || reversed_at === null || reversal === null
        ? null
        : { by: reversed_by, at: reversed_at, why: reversal },
  };
}

import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { Advances } from "../use-cases/advances.ts";
import { lendingTables } from "./tables.ts";

export const closes: Pick<Advances, "lockClose" | "listDebits" | "addClose"> = {
  async lockClose(transaction, territory) {
    const tables = lendingTables(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`close ${territory}`}, 0))`.execute(tables);
    // All of them before the first entry: who holds one of them may be waiting for the journal.
    await tables
      .selectFrom("advance")
      .select("id")
      .where("territory_id", "=", territory)
      .where("status", "=", "running")
      .orderBy("id")
      .forUpdate()
      .execute();
  },

  async listDebits(transaction, { territory, on }) {
    const rows = await lendingTables(transaction)
      .selectFrom("advance_instalment")
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "advance_instalment.territory_id")
          .onRef("advance.id", "=", "advance_instalment.advance_id"),
      )
      .select(["advance_instalment.advance_id as advance", "advance_instalment.number as instalment"])
      .select(sql<bigint>`advance_instalment.principal - advance_instalment.paid`.as("amount"))
      .where("advance_instalment.territory_id", "=", territory)
      .where("advance_instalment.pay_on", "=", on)
      .whereRef("advance_instalment.paid", "<", "advance_instalment.principal")
      .where("advance.status", "=", "running")
      .orderBy("advance.number")
      .orderBy("advance_instalment.number")
      .execute();
    return rows.map((row) => ({ ...row, amount: cents(row.amount) }));
  },

  async addClose(transaction, { territory, closedOn, debits, amount, recordedAt }) {
    await lendingTables(transaction)
      .insertInto("day_close")
      .values({
        territory_id: territory,
        closed_on: closedOn,
        debits,
        amount,
        recorded_at: recordedAt,
      })
      .execute();
  },
};

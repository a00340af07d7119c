import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { Advances } from "../use-cases/advances.ts";
import { bankDebitTables } from "./bank-debits.ts";
import { lendingTables } from "./tables.ts";

export const closes: Pick<Advances, "lockClose" | "listDebits" | "withdrawDebits" | "addClose"> = {
  async lockClose(transaction, territory) {
    const tables = bankDebitTables(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`close ${territory}`}, 0))`.execute(tables);
    // All of them before the first entry: who holds one of them may be waiting for the journal.
    await tables
      .selectFrom("advance")
      .select("id")
      .where("territory_id", "=", territory)
      .where((where) =>
        where.or([
          where("status", "=", "running"),
          where.exists(
            where
              .selectFrom("presented_debit")
              .select("presented_debit.reference")
              .whereRef("presented_debit.territory_id", "=", "advance.territory_id")
              .whereRef("presented_debit.advance_id", "=", "advance.id")
              .where("presented_debit.withdrawn", "=", false),
          ),
        ]),
      )
      .orderBy("id")
      .forUpdate()
      .execute();
  },

  async listDebits(transaction, { territory, on }) {
    const tables = bankDebitTables(transaction);
    const rows = await tables
      .selectFrom("advance_instalment")
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "advance_instalment.territory_id")
          .onRef("advance.id", "=", "advance_instalment.advance_id"),
      )
      .select(["advance_instalment.advance_id as advance", "advance_instalment.number as instalment"])
      .select(
        sql<bigint>`advance_instalment.principal - advance_instalment.paid - advance_instalment.lost`.as(
          "amount",
        ),
      )
      .where("advance_instalment.territory_id", "=", territory)
      .where("advance_instalment.pay_on", "=", on)
      .where(sql<boolean>`advance_instalment.paid + advance_instalment.lost < advance_instalment.principal`)
      .where("advance.status", "=", "running")
      .where((where) =>
        where.not(
          where.exists(
            where
              .selectFrom("debits_by_bank as bank")
              .select("bank.fund_id")
              .whereRef("bank.territory_id", "=", "advance.territory_id")
              .whereRef("bank.fund_id", "=", "advance.fund_id")
              .where("bank.from_on", "<=", on),
          ),
        ),
      )
      .orderBy("advance.number")
      .orderBy("advance_instalment.number")
      .execute();
    const presented = await tables
      .selectFrom("presented_debit")
      .select(["advance_id as advance", "instalment", "amount", "reference"])
      .where("territory_id", "=", territory)
      .where("on_date", "=", on)
      .where("withdrawn", "=", false)
      .orderBy("reference")
      .execute();
    return [
      ...rows.map((row) => ({ ...row, amount: cents(row.amount), reference: null })),
      ...presented.map((row) => ({ ...row, amount: cents(row.amount) })),
    ];
  },

  async withdrawDebits(transaction, { territory, advance }) {
    await bankDebitTables(transaction)
      .updateTable("presented_debit")
      .set({ withdrawn: true })
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .where("withdrawn", "=", false)
      .execute();
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

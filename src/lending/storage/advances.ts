import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances, WhichAdvance } from "../use-cases/advances.ts";
import { readAdvance, selectAdvances } from "./advance-rows.ts";
import { arrearsCases } from "./arrears-cases.ts";
import { closes } from "./closes.ts";
import { delays } from "./delays.ts";
import { readEvent, selectEvents } from "./event-rows.ts";
import { manyAdvances } from "./many-advances.ts";
import { orders } from "./orders.ts";
import { proposals } from "./proposals.ts";
import { lendingTables } from "./tables.ts";
import { takeOvers } from "./take-overs.ts";
import { warnings } from "./warnings.ts";

export const advances: Advances = {
  ...orders,
  ...closes,
  ...delays,
  many: manyAdvances,
  cases: arrearsCases,
  takeOvers,
  warnings,
  ...proposals,

  async list(transaction, territory, { advance, firm } = {}) {
    let asked = lendingTables(transaction)
      .selectFrom("figures_lending_advances_v1 as figure")
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "figure.territory_id")
          .onRef("advance.id", "=", "figure.advance_id"),
      )
      .selectAll("figure")
      .select("advance.firm_name")
      .where("figure.territory_id", "=", territory);
    if (advance !== undefined) asked = asked.where("figure.advance_id", "=", advance);
    if (firm !== undefined) asked = asked.where("figure.firm_id", "=", firm);
    const rows = await asked.orderBy("figure.number").execute();
    return rows.map((row) => ({
      id: row.advance_id,
      number: row.number,
      application: row.application_id,
      firm: { id: row.firm_id, name: row.firm_name },
      status: row.status,
      principal: cents(row.principal),
      disbursed: cents(row.disbursed),
      repaid: cents(row.repaid),
      outstanding: cents(row.outstanding),
      writtenOff: cents(row.written_off),
      late: cents(row.late),
      daysLate: row.days_late,
      nextDebit:
        row.next_debit_on === null || row.next_debit === null
          ? null
          : { on: row.next_debit_on, amount: cents(row.next_debit) },
    }));
  },

  async find(transaction, which) {
    const row = await selectOne(transaction, which).executeTakeFirst();
    return row === undefined ? null : readAdvance(row);
  },

  async lock(transaction, which) {
    const row = await selectOne(transaction, which).forUpdate().executeTakeFirst();
    return row === undefined ? null : readAdvance(row);
  },

  async lockByDecision(transaction, { territory, decision }) {
    const row = await selectAdvances(transaction)
      .where("territory_id", "=", territory)
      .where("decision_id", "=", decision)
      .forUpdate()
      .executeTakeFirst();
    return row === undefined ? null : readAdvance(row);
  },

  async listByApplication(transaction, { territory, application }) {
    const rows = await selectAdvances(transaction)
      .where("territory_id", "=", territory)
      .where("application_id", "=", application)
      .orderBy("number")
      .execute();
    return rows.map(readAdvance);
  },

  async takeNumber(transaction, territory) {
    const tables = lendingTables(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`advance ${territory}`}, 0))`.execute(tables);
    const last = await tables
      .selectFrom("advance")
      .select((select) => select.fn.max("number").as("number"))
      .where("territory_id", "=", territory)
      .executeTakeFirst();
    return (last?.number ?? 0) + 1;
  },

  async lapse(transaction, { territory, advance }, lapsedOn) {
    await lendingTables(transaction)
      .updateTable("advance")
      .set({ status: "lapsed", lapsed_on: lapsedOn })
      .where("territory_id", "=", territory)
      .where("id", "=", advance)
      .executeTakeFirstOrThrow();
  },

  async sign(transaction, { territory, advance }, { signedOn, mandate }) {
    await lendingTables(transaction)
      .updateTable("advance")
      .set({ status: "to-disburse", contract_signed_on: signedOn, mandate })
      .where("territory_id", "=", territory)
      .where("id", "=", advance)
      .executeTakeFirstOrThrow();
  },

  async listEvents(transaction, { territory, advance }) {
    const rows = await selectEvents(transaction)
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .orderBy("rank")
      .execute();
    return rows.map(readEvent);
  },
};

function selectOne(transaction: Transaction, { territory, advance }: WhichAdvance) {
  return selectAdvances(transaction).where("territory_id", "=", territory).where("id", "=", advance);
}

import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance } from "../domain/advance.ts";
import type { Advances, WhichAdvance } from "../use-cases/advances.ts";
import { arrearsCases } from "./arrears-cases.ts";
import { closes } from "./closes.ts";
import { delays } from "./delays.ts";
import { readEvent, writeEventRow } from "./event-rows.ts";
import { orders } from "./orders.ts";
import { proposals } from "./proposals.ts";
import { type LendingTables, lendingTables } from "./tables.ts";
import { takeOvers } from "./take-overs.ts";

export const advances: Advances = {
  ...orders,
  ...closes,
  ...delays,
  cases: arrearsCases,
  takeOvers,
  ...proposals,

  async list(transaction, territory) {
    const rows = await lendingTables(transaction)
      .selectFrom("figures_lending_advances_v1 as figure")
      .innerJoin("advance", (join) =>
        join
          .onRef("advance.territory_id", "=", "figure.territory_id")
          .onRef("advance.id", "=", "figure.advance_id"),
      )
      .selectAll("figure")
      .select("advance.firm_name")
      .where("figure.territory_id", "=", territory)
      .orderBy("figure.number")
      .execute();
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

  async add(transaction, advance, recordedAt) {
    await lendingTables(transaction)
      .insertInto("advance")
      .values({
        territory_id: advance.territory,
        id: advance.id,
        number: advance.number,
        application_id: advance.application,
        decision_id: advance.decision,
        firm_id: advance.firm.id,
        firm_name: advance.firm.name,
        fund_id: advance.fund,
        principal: advance.terms.principal,
        instalments: advance.terms.instalments,
        grace_months: advance.terms.graceMonths,
        frequency: advance.terms.frequency,
        decided_on: advance.decidedOn,
        status: advance.status,
        contract_signed_on: advance.signedOn,
        mandate: advance.mandate,
        lapsed_on: advance.lapsedOn,
        recorded_at: recordedAt,
      })
      .execute();
  },

  async setStatus(transaction, { territory, advance }, status) {
    await lendingTables(transaction)
      .updateTable("advance")
      .set({ status })
      .where("territory_id", "=", territory)
      .where("id", "=", advance)
      .executeTakeFirstOrThrow();
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
    const rows = await lendingTables(transaction)
      .selectFrom("advance_event")
      .select(["id", "rank", "kind", "effective_on", "recorded_at"])
      .select(["amount", "ref", "reverses", "terms", "entry_id"])
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .orderBy("rank")
      .execute();
    return rows.map(readEvent);
  },

  async addEvent(transaction, { territory, advance }, event) {
    const tables = lendingTables(transaction);
    // A reference that a mistake had taken may be told again: this is its next turn.
    const { cancelled } = await tables
      .selectFrom("advance_event as event")
      .innerJoin("advance_event as reversal", (join) =>
        join
          .onRef("reversal.territory_id", "=", "event.territory_id")
          .onRef("reversal.reverses", "=", "event.id")
          .on("reversal.kind", "=", "reversal"),
      )
      .select((select) => select.fn.countAll<string>().as("cancelled"))
      .where("event.territory_id", "=", territory)
      .where("event.advance_id", "=", advance)
      .where("event.ref", "=", event.ref)
      .executeTakeFirstOrThrow();
    await tables
      .insertInto("advance_event")
      .values({
        territory_id: territory,
        advance_id: advance,
        ...writeEventRow(event),
        turn: Number(cancelled),
      })
      .execute();
  },

  async keepSchedule(transaction, { territory, advance }, instalments) {
    const tables = lendingTables(transaction);
    await tables
      .deleteFrom("advance_instalment")
      .where("territory_id", "=", territory)
      .where("advance_id", "=", advance)
      .where("number", ">", instalments.length)
      .execute();
    if (instalments.length === 0) return;
    await tables
      .insertInto("advance_instalment")
      .values(
        instalments.map(({ number, dueOn, payOn, principal, paid, lost }) => ({
          territory_id: territory,
          advance_id: advance,
          number,
          due_on: dueOn,
          pay_on: payOn,
          principal,
          paid,
          lost,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(["territory_id", "advance_id", "number"]).doUpdateSet((set) => ({
          due_on: set.ref("excluded.due_on"),
          pay_on: set.ref("excluded.pay_on"),
          principal: set.ref("excluded.principal"),
          paid: set.ref("excluded.paid"),
          lost: set.ref("excluded.lost"),
        })),
      )
      .execute();
  },
};

function selectOne(transaction: Transaction, { territory, advance }: WhichAdvance) {
  return selectAdvances(transaction).where("territory_id", "=", territory).where("id", "=", advance);
}

function selectAdvances(transaction: Transaction) {
  return lendingTables(transaction)
    .selectFrom("advance")
    .select(["territory_id", "id", "number", "application_id", "decision_id", "firm_id", "firm_name"])
    .select(["fund_id", "principal", "instalments", "grace_months", "frequency", "decided_on"])
    .select(["status", "contract_signed_on", "mandate", "lapsed_on"]);
}

type AdvanceRow = Omit<LendingTables["advance"], "recorded_at">;

function readAdvance(row: AdvanceRow): Advance {
  return {
    id: row.id,
    territory: row.territory_id,
    number: row.number,
    application: row.application_id,
    decision: row.decision_id,
    firm: { id: row.firm_id, name: row.firm_name },
    fund: row.fund_id,
    terms: {
      principal: cents(row.principal),
      instalments: row.instalments,
      graceMonths: row.grace_months,
      frequency: row.frequency,
    },
    decidedOn: row.decided_on,
    status: row.status,
    signedOn: row.contract_signed_on,
    mandate: row.mandate,
    lapsedOn: row.lapsed_on,
  };
}

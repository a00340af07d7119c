import { sql } from "kysely";
import { cents } from "#kernel/money.ts";
import type { CalledPart } from "../domain/journal-entry.ts";
import type { Shelf } from "../use-cases/accounting-office.ts";
import { accountingTables } from "./tables.ts";

export const shelf: Shelf = {
  async listChartChanges(transaction, territory) {
    const rows = await accountingTables(transaction)
      .selectFrom("account_change")
      .select(["role", "from_on", "number", "label"])
      .where("territory_id", "=", territory)
      .orderBy("recorded_at")
      .orderBy("id")
      .execute();
    return rows.map(({ from_on: from, ...change }) => ({ ...change, from }));
  },

  async addChartChange(transaction, { territory, id, role, from, number, label, by, now }) {
    await accountingTables(transaction)
      .insertInto("account_change")
      .values({
        territory_id: territory,
        id,
        role,
        from_on: from,
        number,
        label,
        changed_by: by,
        recorded_at: now,
      })
      .execute();
  },

  async lockChart(transaction, territory) {
    const key = `accounting ${territory}`;
    await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(
      accountingTables(transaction),
    );
  },

  async listAdjustments(transaction, territory) {
    const rows = await accountingTables(transaction)
      .selectFrom("accounting_adjustment")
      .selectAll()
      .where("territory_id", "=", territory)
      .orderBy("effective_on")
      .orderBy("recorded_at")
      .orderBy("id")
      .execute();
    return rows.map((row) => ({
      id: row.id,
      on: row.effective_on,
      kind: row.kind,
      amount: cents(row.amount),
      funder: row.funder_id,
      fund: row.fund_id,
      label: row.label,
    }));
  },

  async addAdjustment(transaction, { territory, id, kind, on, amount, funder, fund, label, by, now }) {
    await accountingTables(transaction)
      .insertInto("accounting_adjustment")
      .values({
        territory_id: territory,
        id,
        kind,
        effective_on: on,
        amount,
        funder_id: funder,
        fund_id: fund,
        label,
        told_by: by,
        recorded_at: now,
      })
      .execute();
  },

  async listThresholds(transaction, territory) {
    const rows = await accountingTables(transaction)
      .selectFrom("loan_declaration_threshold")
      .select(["from_on", "amount", "source"])
      .where("territory_id", "=", territory)
      .orderBy("recorded_at")
      .orderBy("id")
      .execute();
    return rows.map(({ from_on: from, amount, source }) => ({ from, amount: cents(amount), source }));
  },

  async addThreshold(transaction, { territory, id, from, amount, source, by, now }) {
    await accountingTables(transaction)
      .insertInto("loan_declaration_threshold")
      .values({ territory_id: territory, id, from_on: from, amount, source, set_by: by, recorded_at: now })
      .execute();
  },

  async listCalls(transaction, territory) {
    const rows = await accountingTables(transaction)
      .selectFrom("figures_accounting_calls_v1")
      .select(["entry_id", "organisation_id", "purpose", "nature", "amount"])
      .where("territory_id", "=", territory)
      .execute();
    const calls = new Map<string, CalledPart[]>();
    for (const { entry_id: entry, organisation_id: funder, purpose, nature, amount } of rows) {
      const into = purpose === "operation" ? "operation" : capitalBy(nature);
      const parts = calls.get(entry) ?? [];
      parts.push({ funder, into, amount: cents(amount) });
      calls.set(entry, parts);
    }
    return calls;
  },

  async listFunderNatures(transaction, { territory, fund }) {
    const rows = await accountingTables(transaction)
      .selectFrom("figures_convention_pledges_v1")
      .select(["organisation_id"])
      .select(sql<boolean>`bool_or(nature = 'right-of-recovery')`.as("mayTakeBack"))
      .where("territory_id", "=", territory)
      .where("unit", "=", "EUR")
      .where("purpose", "=", "fund")
      .$if(fund !== null, (query) => query.where("fund_id", "=", fund))
      .groupBy("organisation_id")
      .execute();
    return rows.map(({ organisation_id: funder, mayTakeBack }) => ({ funder, mayTakeBack }));
  },

  async listProvisions(transaction, { territory, fund, from }) {
    const rows = await accountingTables(transaction)
      .selectFrom("figures_fund_provisions_v1")
      .select(["advance_id", "until", "amount"])
      .where("territory_id", "=", territory)
      .where("amount", ">", 0n)
      .where("until", ">=", from)
      .$if(fund !== null, (query) => query.where("fund_id", "=", fund))
      .orderBy("until")
      .orderBy("advance_id")
      .execute();
    return rows.map(({ advance_id: advance, until: on, amount }) => ({ advance, on, amount: cents(amount) }));
  },

  async listConventions(transaction, territory) {
    const rows = await accountingTables(transaction)
      .selectFrom("figures_convention_terms_v1")
      .select(["convention_id", "fund_id", "day_rate"])
      .where("territory_id", "=", territory)
      .execute();
    return rows.map((row) => ({
      convention: row.convention_id,
      fund: row.fund_id,
      dayRate: cents(row.day_rate),
    }));
  },
};

function capitalBy(nature: "gift" | "right-of-recovery"): Exclude<CalledPart["into"], "operation"> {
  return nature === "gift" ? "without-resumption" : "with-resumption";
}

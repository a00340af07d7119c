import { basisPoints } from "#kernel/basis-points.ts";
import { cents } from "#kernel/money.ts";
import type { FundClosings } from "../use-cases/office.ts";
import { fundTables } from "./tables.ts";

export const fundClosings: FundClosings = {
  async freeze(transaction, { territory, until }, { figures, provisions }) {
    const tables = fundTables(transaction);
    const closed = { territory_id: territory, until };
    if (figures.length > 0) {
      await tables
        .insertInto("fund_closing_figure")
        .values(figures.map(({ fund, figure, amount }) => ({ ...closed, fund_id: fund, figure, amount })))
        .execute();
    }
    if (provisions.length === 0) return;
    await tables
      .insertInto("fund_provision")
      .values(
        provisions.map((provision) => ({
          ...closed,
          fund_id: provision.fund,
          advance_id: provision.advance,
          application_id: provision.application,
          number: provision.number,
          firm_id: provision.firm.id,
          firm_name: provision.firm.name,
          days_late: provision.daysLate,
          in_liquidation: provision.inLiquidation,
          late: provision.late,
          outstanding: provision.outstanding,
          rate: provision.rate,
          amount: provision.amount,
          policy_version: provision.policyVersion,
        })),
      )
      .execute();
  },

  async figures(transaction, { territory, fund, until }) {
    let query = fundTables(transaction)
      .selectFrom("fund_closing_figure")
      .select(["until", "fund_id as fund", "figure", "amount"])
      .where("territory_id", "=", territory);
    if (fund !== undefined) query = query.where("fund_id", "=", fund);
    if (until !== undefined) query = query.where("until", "=", until);
    const rows = await query.orderBy("until").orderBy("fund_id").execute();
    return rows.map((row) => ({ ...row, amount: cents(row.amount) }));
  },

  async provisions(transaction, { territory, until }) {
    const rows = await fundTables(transaction)
      .selectFrom("fund_provision")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("until", "=", until)
      .orderBy("number")
      .execute();
    return rows.map((row) => ({
      advance: row.advance_id,
      application: row.application_id,
      number: row.number,
      firm: { id: row.firm_id, name: row.firm_name },
      fund: row.fund_id,
      outstanding: cents(row.outstanding),
      late: cents(row.late),
      daysLate: row.days_late,
      inLiquidation: row.in_liquidation,
      rate: basisPoints(row.rate),
      amount: cents(row.amount),
      policyVersion: row.policy_version,
    }));
  },
};

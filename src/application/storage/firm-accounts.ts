import { type Cents, cents } from "#kernel/money.ts";
import type { FirmAccounts } from "../use-cases/keep-accounts.ts";
import { appraisalTables } from "./appraisal-tables.ts";

export const firmAccounts: FirmAccounts = {
  async listYears(transaction, { territory, firm }) {
    const rows = await appraisalTables(transaction)
      .selectFrom("firm_year")
      .selectAll()
      .where("territory_id", "=", territory)
      .where("firm_id", "=", firm)
      .orderBy("closed_on")
      .execute();
    return rows.map((row) => ({
      closedOn: row.closed_on,
      months: row.months,
      figures: {
        turnover: known(row.turnover),
        valueAdded: known(row.value_added),
        grossOperatingSurplus: known(row.gross_operating_surplus),
        netResult: known(row.net_result),
        equity: known(row.equity),
        financialDebt: known(row.financial_debt),
        cash: known(row.cash),
      },
      source: row.source,
      by: row.entered_by_name,
      on: row.entered_on,
    }));
  },

  async keepYear(transaction, { territory, firm, year, person, recordedAt }) {
    const { figures } = year;
    const told = {
      months: year.months,
      turnover: figures.turnover,
      value_added: figures.valueAdded,
      gross_operating_surplus: figures.grossOperatingSurplus,
      net_result: figures.netResult,
      equity: figures.equity,
      financial_debt: figures.financialDebt,
      cash: figures.cash,
      source: year.source,
      entered_by: person,
      entered_by_name: year.by,
      entered_on: year.on,
      recorded_at: recordedAt,
    };
    await appraisalTables(transaction)
      .insertInto("firm_year")
      .values({ territory_id: territory, firm_id: firm, closed_on: year.closedOn, ...told })
      .onConflict((conflict) => conflict.columns(["territory_id", "firm_id", "closed_on"]).doUpdateSet(told))
      .execute();
  },
};

function known(amount: bigint | null): Cents | null {
  return amount === null ? null : cents(amount);
}

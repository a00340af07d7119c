import type { Transaction } from "#platform/database/transaction.ts";
import type { Fund } from "../domain/fund.ts";
import type { Funds } from "../use-cases/office.ts";
import { fundTables } from "./tables.ts";

export const funds: Funds = {
  async list(transaction, territory) {
    return selectFunds(transaction)
      .where("territory_id", "=", territory)
      .orderBy("opened_on")
      .orderBy("name")
      .execute();
  },

  async find(transaction, { territory, fund }) {
    const found: Fund | undefined = await selectFunds(transaction)
      .where("territory_id", "=", territory)
      .where("id", "=", fund)
      .executeTakeFirst();
    return found ?? null;
  },

  async add(transaction, { territory, id, name, operator, openedOn, recordedAt }) {
    const added = await fundTables(transaction)
      .insertInto("fund")
      .values({
        territory_id: territory,
        id,
        name,
        operator_id: operator,
        opened_on: openedOn,
        recorded_at: recordedAt,
      })
      .onConflict((conflict) => conflict.constraint("fund_name_is_its_own").doNothing())
      .executeTakeFirst();
    return added.numInsertedOrUpdatedRows === 1n;
  },
};

/** Says which fund a loan is of: its accounts do not. */
export async function attachLoan(
  transaction: Transaction,
  { territory, fund, loan }: { territory: string; fund: string; loan: string },
): Promise<void> {
  await fundTables(transaction)
    .insertInto("fund_loan")
    .values({ territory_id: territory, fund_id: fund, loan_id: loan })
    .execute();
}

/** The fund of each loan of a territory. */
export async function loanFunds(
  transaction: Transaction,
  territory: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await fundTables(transaction)
    .selectFrom("fund_loan")
    .select(["loan_id", "fund_id"])
    .where("territory_id", "=", territory)
    .execute();
  return new Map(rows.map(({ loan_id: loan, fund_id: fund }) => [loan, fund]));
}

function selectFunds(transaction: Transaction) {
  return fundTables(transaction)
    .selectFrom("fund")
    .select(["territory_id as territory", "id", "name", "operator_id as operator", "opened_on as openedOn"]);
}

import { cents } from "#kernel/money.ts";
import { accountsUnder, balancesAt, fundFree } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FundPlace } from "../domain/what-if.ts";

/** What the fund can decide and has decided, by everything posted so far. */
export async function fundPlaceOf(
  transaction: Transaction,
  { territory, fund }: { territory: string; fund: string },
): Promise<FundPlace> {
  const balances = await balancesAt(transaction, { territory, accounts: accountsUnder("fund", fund) });
  const free = fundFree(fund);
  const inTotal = (of: (account: string) => boolean) =>
    cents(balances.reduce((total, { account, amount }) => (of(account) ? total + amount : total), 0n));
  return {
    available: inTotal((account) => account === free),
    held: inTotal((account) => account.includes(":held:")),
  };
}

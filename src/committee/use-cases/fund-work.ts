import { loanFunds } from "#fund/index.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { accountsUnder, balancesAt } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** Where a fund's capital came from and went: all but what it holds and what it lends. */
const capitalRoots = ["capital", "loss", "recovery", "fees", "operation"] as const;

export interface FundWork {
  readonly outstanding: Cents;
  readonly capitalBase: Cents;
}

/** What a fund has lent and not had back, and the capital it works with, by everything posted so far. */
export async function fundWorkOf(
  transaction: Transaction,
  { territory, fund }: { territory: string; fund: string },
): Promise<FundWork> {
  let outside = 0n;
  for (const root of capitalRoots) {
    const balances = await balancesAt(transaction, { territory, accounts: accountsUnder(root) });
    for (const { account, amount } of balances) if (account.split(":")[1] === fund) outside += amount;
  }
  const funds = await loanFunds(transaction, territory);
  const loans = await balancesAt(transaction, { territory, accounts: accountsUnder("loan") });
  const lent = loans
    .filter(({ account }) => funds.get(account.split(":")[1] ?? "") === fund)
    .reduce((total, { amount }) => total + amount, 0n);
  return { outstanding: cents(lent), capitalBase: cents(-outside) };
}

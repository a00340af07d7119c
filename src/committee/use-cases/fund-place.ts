import { type Cents, cents } from "#kernel/money.ts";
import { accountsUnder, balancesAt, fundFree, fundHeld } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { FundPlace } from "../domain/what-if.ts";

/** What a decision still holds in its fund. */
export async function heldByDecisions(
  transaction: Transaction,
  { territory, fund, decisions }: { territory: string; fund: string; decisions: readonly string[] },
): Promise<(decision: string) => Cents> {
  const balances =
    decisions.length === 0
      ? []
      : await balancesAt(transaction, { territory, accounts: accountsUnder("fund", fund) });
  const byAccount = new Map<string, bigint>(balances.map(({ account, amount }) => [account, amount]));
  return (decision) => cents(byAccount.get(fundHeld({ fund, decision })) ?? 0n);
}

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

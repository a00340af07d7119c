import { type Cents, cents } from "#kernel/money.ts";
import { balancesAt, fundFree } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** What a fund may still commit. */
export async function freeOf(
  transaction: Transaction,
  { territory, fund }: { readonly territory: string; readonly fund: string },
): Promise<Cents> {
  const account = fundFree(fund);
  const balances = await balancesAt(transaction, { territory, accounts: account });
  return cents(balances.find((balance) => balance.account === account)?.amount ?? 0n);
}

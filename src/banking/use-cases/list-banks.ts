import { listFunds } from "#fund/index.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { accountInForce } from "../domain/bank-account.ts";
import type { BankingOffice } from "./office.ts";

/** Each fund of the territory with the account it uses today, masked, and whether another waits. */
export async function listBanks({ accounts }: BankingOffice, transaction: Transaction, territory: string) {
  const today = await businessDateOf(transaction, territory);
  const banks = [];
  for (const { id: fund, name } of await listFunds(transaction, territory)) {
    const held = await accounts.list(transaction, { territory, fund });
    const account = accountInForce(held, today)?.iban.shown ?? null;
    banks.push({ fund, name, account, waits: held.some(({ answer }) => answer === null) });
  }
  return banks;
}

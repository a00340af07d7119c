import type { Transaction } from "#platform/database/transaction.ts";
import { nameFunds } from "./name-funds.ts";
import type { FundOffice } from "./office.ts";

export async function listFunds(office: FundOffice, transaction: Transaction, territory: string) {
  return nameFunds(transaction, await office.funds.list(transaction, territory));
}

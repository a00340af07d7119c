import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Applications } from "./applications.ts";

/** The firms that a person runs, on the territory's day. */
export async function ownedFirms(
  applications: Applications,
  transaction: Transaction,
  { territory, person }: { readonly territory: string; readonly person: string },
): Promise<ReadonlySet<string>> {
  const on = await businessDateOf(transaction, territory);
  return applications.listOwned(transaction, { territory, person, on });
}

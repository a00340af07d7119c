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

/** Who runs a firm, on the territory's day. */
export async function ownersOf(
  applications: Applications,
  transaction: Transaction,
  { territory, firm }: { readonly territory: string; readonly firm: string },
): Promise<ReadonlySet<string>> {
  const on = await businessDateOf(transaction, territory);
  const owners = await applications.listOwners(transaction, { territory, firm });
  const running = owners.filter(({ fromOn, toOn }) => fromOn <= on && (toOn === null || on < toOn));
  return new Set(running.map(({ person }) => person));
}

import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Applications } from "./applications.ts";

/** Those among whom a coordinator chooses who holds a file and who runs its firm. */
export async function listFilePeople(
  applications: Applications,
  transaction: Transaction,
  { territory }: { readonly territory: string },
) {
  const on = await businessDateOf(transaction, territory);
  return {
    coordinators: await applications.listHolders(transaction, { territory, roles: ["coordinator"], on }),
    owners: await applications.listHolders(transaction, { territory, roles: ["owner"], on }),
  };
}

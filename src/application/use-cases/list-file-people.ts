import { holdersOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** Those among whom a coordinator chooses who holds a file and who runs its firm. */
export async function listFilePeople(
  transaction: Transaction,
  { territory }: { readonly territory: string },
) {
  return {
    coordinators: await holdersOf(transaction, { territory, roles: ["coordinator"] }),
    owners: await holdersOf(transaction, { territory, roles: ["owner"] }),
  };
}

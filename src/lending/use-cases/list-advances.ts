import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advances } from "./advances.ts";

/** The advances of a territory today, less those whose file the caller may not open. */
export async function listAdvances(
  advances: Advances,
  transaction: Transaction,
  { territory, denied }: { readonly territory: string; readonly denied: ReadonlySet<string> },
) {
  const lines = await advances.list(transaction, territory);
  return {
    on: await businessDateOf(transaction, territory),
    advances: lines.filter(({ application }) => !denied.has(application)),
  };
}

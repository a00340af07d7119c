import { refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** Nothing is signed, called or released on a day that has not come in the territory. */
export async function refuseFuture(
  transaction: Transaction,
  { territory, on, field }: { territory: string; on: PlainDate; field: string },
) {
  const today = await businessDateOf(transaction, territory);
  return on > today ? refuse("act-in-the-future", { on, today }, field) : null;
}

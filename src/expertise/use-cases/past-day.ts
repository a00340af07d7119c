import { type Refusal, type Refused, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** What was done is dated of the territory's day at the latest. */
export async function refusedDay(
  transaction: Transaction,
  territory: string,
  { on, field }: { readonly on: PlainDate; readonly field: string },
): Promise<Refused<Refusal<"date-in-the-future">> | null> {
  const today = await businessDateOf(transaction, territory);
  return on > today ? refuse("date-in-the-future", { on, today }, field) : null;
}

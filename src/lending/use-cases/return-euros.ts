import { addedUp, type Trace, tracesToReturn } from "#fund/index.ts";
import type { Line } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Advance } from "../domain/advance.ts";

/** Where the euros of an advance came from: what comes back goes there. */
export async function traceOf(
  transaction: Transaction,
  { territory, fund, decision }: Pick<Advance, "territory" | "fund" | "decision">,
): Promise<Trace> {
  const traces = await tracesToReturn(transaction, { territory, fund, decision });
  return traces(decision);
}

/** The lines of an entry with what takes its euros where they came from, one an account; as they are where nobody restricts them. */
export function withBack(back: readonly Line[], lines: readonly Line[]): readonly Line[] {
  return back.length === 0 ? lines : addedUp([...lines, ...back]);
}

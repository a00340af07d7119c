import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { LendingOffice, WhichAdvance } from "./advances.ts";

/** The firm's other advances that still owe something: where what came beyond this debt may go. */
export async function listOtherAdvances(
  { advances }: Pick<LendingOffice, "advances">,
  transaction: Transaction,
  {
    territory,
    advance: id,
    denied,
  }: WhichAdvance & {
    /** The files from which the reader is recused: nothing is said of their advances. */
    readonly denied: ReadonlySet<string>;
  },
) {
  const advance = await advances.find(transaction, { territory, advance: id });
  if (advance === null) return refuse("advance-unknown");
  const lines = await advances.list(transaction, territory, { firm: advance.firm.id });
  return accept({
    advances: lines
      .filter((line) => line.id !== id && line.outstanding > 0n && !denied.has(line.application))
      .map(({ number, outstanding, ...line }) => ({ id: line.id, number, outstanding })),
  });
}

import { type FollowUpKind, isDecidedByCommittee } from "#committee/index.ts";
import { type Refusal, type Refused, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";

/** Where the territory leaves such an act to its committee, the proposal waits for a sitting: nobody does it alone. */
export async function leftToCommittee(
  transaction: Transaction,
  which: { readonly territory: string; readonly kind: FollowUpKind },
): Promise<Refused<Refusal<"committee-decides">> | null> {
  return (await isDecidedByCommittee(transaction, which)) ? refuse("committee-decides") : null;
}

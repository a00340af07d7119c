import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { jobLine } from "../domain/commitment-page.ts";
import type { Commitments } from "./commitments.ts";

/** Firm by firm, less those whose file the caller may not open. */
export async function listCommitments(
  commitments: Commitments,
  transaction: Transaction,
  { territory, denied }: { readonly territory: string; readonly denied: ReadonlySet<string> },
) {
  const on = await businessDateOf(transaction, territory);
  const followed = await commitments.list(transaction, territory);
  return {
    on,
    commitments: followed
      .filter(({ application }) => !denied.has(application))
      .map((commitment) => jobLine(commitment, on)),
  };
}

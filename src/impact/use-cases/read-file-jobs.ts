import { accept } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Commitments } from "./commitments.ts";
import { showCommitment } from "./show-commitment.ts";

/** The undertaking that came from a file; none before the committee has agreed. */
export async function readFileJobs(
  commitments: Commitments,
  transaction: Transaction,
  asked: { readonly territory: string; readonly application: string; readonly isOwn: boolean },
) {
  const commitment = await commitments.findByApplication(transaction, asked);
  return accept({
    commitment:
      commitment && (await showCommitment(commitments, transaction, { commitment, isOwn: asked.isOwn })),
  });
}

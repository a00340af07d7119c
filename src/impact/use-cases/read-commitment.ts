import { invariant } from "#kernel/invariant.ts";
import { accept, refuse } from "#kernel/outcome.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { Commitments, WhichCommitment } from "./commitments.ts";
import { showCommitment } from "./show-commitment.ts";

type Reader = { readonly isOwn: boolean };

/** A firm's undertaking, as it stands on the territory's day. */
export async function readCommitment(
  commitments: Commitments,
  transaction: Transaction,
  asked: WhichCommitment & Reader,
) {
  const commitment = await commitments.find(transaction, asked);
  if (commitment === null) return refuse("commitment-unknown");
  return accept(await showCommitment(commitments, transaction, { commitment, isOwn: asked.isOwn }));
}

/** The same once something was written about it. */
export async function readAfterAct(
  commitments: Commitments,
  transaction: Transaction,
  asked: WhichCommitment & Partial<Reader>,
) {
  const commitment = await commitments.find(transaction, asked);
  invariant(commitment !== null, "what was written about a commitment leaves it there");
  return accept(await showCommitment(commitments, transaction, { commitment, isOwn: asked.isOwn ?? false }));
}

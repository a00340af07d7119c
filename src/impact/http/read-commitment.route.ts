import type { Commitments } from "../use-cases/commitments.ts";
import { readCommitment } from "../use-cases/read-commitment.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { openCommitmentFor } from "./open-file.ts";

export function readCommitmentRoute(commitments: Commitments): ImpactHandlers["readCommitment"] {
  return async (call) => {
    const { transaction, params } = call;
    const opened = await openCommitmentFor(commitments, call, params);
    if (!opened.ok) return opened;
    return readCommitment(commitments, transaction, { ...params, isOwn: opened.value.isOwn });
  };
}

import type { PlainDate } from "#kernel/plain-date.ts";
import { businessDateOf } from "#network/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { proposalStatus } from "../domain/proposal.ts";
import type { CoveredNeed, ExpertiseStore, ToldProposal } from "./expertise.ts";

export function needLine(need: CoveredNeed, proposals: readonly ToldProposal[], on: PlainDate) {
  return {
    ...need,
    pendingProposals: proposals.filter(
      (proposal) => proposal.need === need.id && proposalStatus(proposal, on) === "pending",
    ).length,
  };
}

export async function tellNeed(
  store: ExpertiseStore,
  transaction: Transaction,
  territory: string,
  need: CoveredNeed,
) {
  const proposals = await store.listProposals(transaction, territory);
  return needLine(need, proposals, await businessDateOf(transaction, territory));
}

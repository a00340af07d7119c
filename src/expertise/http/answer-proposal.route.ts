import { answerProposal } from "../use-cases/answer-proposal.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function answerProposalRoute(store: ExpertiseStore): ExpertiseHandlers["answerProposal"] {
  return async (call) =>
    answerProposal(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
    });
}

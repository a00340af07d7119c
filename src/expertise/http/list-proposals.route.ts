import { accept } from "#kernel/outcome.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { listProposals } from "../use-cases/tell-proposal.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function listProposalsRoute(store: ExpertiseStore): ExpertiseHandlers["listProposals"] {
  return async (call) =>
    accept(
      await listProposals(store, call.transaction, {
        ...call.params,
        ...call.query,
        reader: await readerIn(call),
      }),
    );
}

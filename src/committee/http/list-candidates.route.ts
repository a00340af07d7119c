import { accept } from "#kernel/outcome.ts";
import { listCandidates } from "../use-cases/list-candidates.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function listCandidatesRoute(): CommitteeHandlers["listCandidates"] {
  return async ({ params, transaction }) => accept(await listCandidates(transaction, params.territory));
}

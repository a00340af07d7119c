import { accept } from "#kernel/outcome.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { listExperts } from "../use-cases/list-experts.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function listExpertsRoute(store: ExpertiseStore): ExpertiseHandlers["listExperts"] {
  return async (call) =>
    accept(await listExperts(store, call.transaction, { ...call.params, reader: await readerIn(call) }));
}

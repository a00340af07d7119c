import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { suggestExperts } from "../use-cases/suggest-experts.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function suggestExpertsRoute(store: ExpertiseStore): ExpertiseHandlers["suggestExperts"] {
  return async (call) =>
    suggestExperts(store, call.transaction, { ...call.params, ...call.query, reader: await readerIn(call) });
}

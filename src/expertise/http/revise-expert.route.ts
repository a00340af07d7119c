import { reviseExpert } from "../use-cases/change-expert.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";

export function reviseExpertRoute(store: ExpertiseStore): ExpertiseHandlers["reviseExpert"] {
  return async (call) => reviseExpert(store, call.transaction, { ...call.params, ...call.body });
}

import { retireExpert } from "../use-cases/change-expert.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";

export function retireExpertRoute(store: ExpertiseStore): ExpertiseHandlers["retireExpert"] {
  return async (call) => retireExpert(store, call.transaction, { ...call.params, ...call.body });
}

import { enrolExpert } from "../use-cases/enrol-expert.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";

export function enrolExpertRoute(store: ExpertiseStore): ExpertiseHandlers["enrolExpert"] {
  return async (call) =>
    enrolExpert(store, call.transaction, { ...call.params, ...call.body, now: call.now });
}

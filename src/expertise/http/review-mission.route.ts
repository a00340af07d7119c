import { reviewMission } from "../use-cases/close-mission.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function reviewMissionRoute(store: ExpertiseStore): ExpertiseHandlers["reviewMission"] {
  return async (call) =>
    reviewMission(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

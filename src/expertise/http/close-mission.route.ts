import { closeMission } from "../use-cases/close-mission.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function closeMissionRoute(store: ExpertiseStore): ExpertiseHandlers["closeMission"] {
  return async (call) =>
    closeMission(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

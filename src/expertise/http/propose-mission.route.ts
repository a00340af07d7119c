import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { proposeMission } from "../use-cases/propose-mission.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function proposeMissionRoute(store: ExpertiseStore): ExpertiseHandlers["proposeMission"] {
  return async (call) =>
    proposeMission(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { readMission } from "../use-cases/read-missions.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function readMissionRoute(store: ExpertiseStore): ExpertiseHandlers["readMission"] {
  return async (call) =>
    readMission(store, call.transaction, { ...call.params, reader: await readerIn(call) });
}

import { accept } from "#kernel/outcome.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { listMissions } from "../use-cases/read-missions.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function listMissionsRoute(store: ExpertiseStore): ExpertiseHandlers["listMissions"] {
  return async (call) =>
    accept(await listMissions(store, call.transaction, { ...call.params, reader: await readerIn(call) }));
}

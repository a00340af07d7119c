import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { readFileExpertise } from "../use-cases/read-missions.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function readFileExpertiseRoute(store: ExpertiseStore): ExpertiseHandlers["readFileExpertise"] {
  return async (call) =>
    readFileExpertise(store, call.transaction, { ...call.params, reader: await readerIn(call) });
}

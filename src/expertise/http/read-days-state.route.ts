import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { readDaysState } from "../use-cases/read-days-state.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function readDaysStateRoute(store: ExpertiseStore): ExpertiseHandlers["readDaysState"] {
  return async (call) =>
    readDaysState(store, call.transaction, { ...call.params, ...call.query, reader: await readerIn(call) });
}

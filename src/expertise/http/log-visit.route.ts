import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { logVisit } from "../use-cases/log-visit.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function logVisitRoute(store: ExpertiseStore): ExpertiseHandlers["logVisit"] {
  return async (call) =>
    logVisit(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

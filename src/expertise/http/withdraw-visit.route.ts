import { withdrawVisit } from "../use-cases/answer-visit.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function withdrawVisitRoute(store: ExpertiseStore): ExpertiseHandlers["withdrawVisit"] {
  return async (call) =>
    withdrawVisit(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

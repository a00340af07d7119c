import { answerVisit } from "../use-cases/answer-visit.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function answerVisitRoute(store: ExpertiseStore): ExpertiseHandlers["answerVisit"] {
  return async (call) =>
    answerVisit(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

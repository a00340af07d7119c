import { drawUpLetter } from "../use-cases/draw-up-letter.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function drawUpLetterRoute(store: ExpertiseStore): ExpertiseHandlers["drawUpLetter"] {
  return async (call) =>
    drawUpLetter(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

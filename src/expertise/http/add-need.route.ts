import { addNeed } from "../use-cases/add-need.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function addNeedRoute(store: ExpertiseStore): ExpertiseHandlers["addNeed"] {
  return async (call) =>
    addNeed(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

import { qualifyNeed } from "../use-cases/change-need.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function qualifyNeedRoute(store: ExpertiseStore): ExpertiseHandlers["qualifyNeed"] {
  return async (call) =>
    qualifyNeed(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
    });
}

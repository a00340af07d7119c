import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { signLetter } from "../use-cases/sign-letter.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function signLetterRoute(store: ExpertiseStore): ExpertiseHandlers["signLetter"] {
  return async (call) =>
    signLetter(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
      now: call.now,
    });
}

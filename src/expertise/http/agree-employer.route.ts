import { agreeEmployer } from "../use-cases/answer-proposal.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function agreeEmployerRoute(store: ExpertiseStore): ExpertiseHandlers["agreeEmployer"] {
  return async (call) =>
    agreeEmployer(store, call.transaction, {
      ...call.params,
      ...call.body,
      reader: await readerIn(call),
    });
}

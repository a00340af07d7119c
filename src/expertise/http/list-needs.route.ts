import { accept } from "#kernel/outcome.ts";
import type { ExpertiseStore } from "../use-cases/expertise.ts";
import { listNeeds } from "../use-cases/list-needs.ts";
import type { ExpertiseHandlers } from "./expertise-handler.ts";
import { readerIn } from "./reader-in.ts";

export function listNeedsRoute(store: ExpertiseStore): ExpertiseHandlers["listNeeds"] {
  return async (call) =>
    accept(await listNeeds(store, call.transaction, { ...call.params, reader: await readerIn(call) }));
}

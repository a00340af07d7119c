import { handlersOf } from "./http/handlers.ts";
import { expertiseStore } from "./storage/expertise-store.ts";

export { expertiseContract } from "./contract.ts";

/** The handlers of `expertiseContract`. */
export function expertiseHandlers() {
  return handlersOf(expertiseStore);
}

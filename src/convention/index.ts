import { handlersOf } from "./http/handlers.ts";
import { conventions } from "./storage/conventions.ts";

export { conventionContract } from "./contract.ts";
export { promiseBook } from "./storage/promise-book.ts";
export { honourDays } from "./use-cases/honour-days.ts";

/** The handlers of `conventionContract`. */
export function conventionHandlers() {
  return handlersOf(conventions);
}

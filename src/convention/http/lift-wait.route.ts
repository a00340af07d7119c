import type { Conventions } from "../use-cases/conventions.ts";
import { liftWait } from "../use-cases/lift-waits.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function liftWaitRoute(conventions: Conventions): ConventionHandlers["liftWait"] {
  return async ({ transaction, params, body, now }) =>
    liftWait(conventions, transaction, { ...params, ...body, now });
}

import { callFunds } from "../use-cases/call-funds.ts";
import type { Conventions } from "../use-cases/conventions.ts";
import { readerOf } from "../use-cases/reader-of.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function callFundsRoute(conventions: Conventions): ConventionHandlers["callFunds"] {
  return async ({ params, body, now, transaction, actor }) =>
    callFunds(conventions, transaction, {
      ...params,
      ...body,
      now,
      reader: readerOf(actor, params.territory),
    });
}

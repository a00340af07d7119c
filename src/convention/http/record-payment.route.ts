import type { Conventions } from "../use-cases/conventions.ts";
import { recordPayment } from "../use-cases/record-payment.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function recordPaymentRoute(conventions: Conventions): ConventionHandlers["recordPayment"] {
  return async ({ params, body, now, transaction }) =>
    recordPayment(conventions, transaction, { ...params, ...body, now });
}

import { cancelPayment } from "../use-cases/cancel-payment.ts";
import type { Conventions } from "../use-cases/conventions.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function cancelPaymentRoute(conventions: Conventions): ConventionHandlers["cancelPayment"] {
  return async ({ params, body, now, transaction }) =>
    cancelPayment(conventions, transaction, { ...params, ...body, now });
}

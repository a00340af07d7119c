import { closeConvention } from "../use-cases/close-convention.ts";
import type { Conventions } from "../use-cases/conventions.ts";
import { readClosing } from "../use-cases/read-closing.ts";
import { returnMoney } from "../use-cases/return-money.ts";
import type { ConventionHandlers } from "./convention-handler.ts";

export function readClosingRoute(conventions: Conventions): ConventionHandlers["readClosing"] {
  return async ({ params, transaction }) => readClosing(conventions, transaction, params);
}

export function closeConventionRoute(conventions: Conventions): ConventionHandlers["closeConvention"] {
  return async ({ params, body, transaction, actor, now }) =>
    closeConvention(conventions, transaction, { ...params, ...body, actor, now });
}

export function returnMoneyRoute(conventions: Conventions): ConventionHandlers["returnMoney"] {
  return async ({ params, body, transaction, now }) =>
    returnMoney(conventions, transaction, { ...params, ...body, now });
}

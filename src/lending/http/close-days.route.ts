import type { LendingOffice } from "../use-cases/advances.ts";
import { closeDays } from "../use-cases/close-days.ts";
import type { LendingHandlers } from "./lending-handler.ts";

export function closeDaysRoute({
  advances,
  ownersOf,
  nightWork,
}: LendingOffice): LendingHandlers["closeDays"] {
  return async ({ transaction, params, body, now }) =>
    closeDays(advances, transaction, { ...params, ...body, now, ownersOf, nightWork });
}

import { accept } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { readReminderPlans } from "../use-cases/set-reminder-plan.ts";
import type { LendingHandlers } from "./lending-handler.ts";

export function readReminderPlansRoute({ advances }: LendingOffice): LendingHandlers["readReminderPlans"] {
  return async ({ transaction, params }) =>
    accept(await readReminderPlans(advances, transaction, params.territory));
}

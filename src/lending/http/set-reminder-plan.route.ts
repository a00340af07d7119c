import type { LendingOffice } from "../use-cases/advances.ts";
import { setReminderPlan } from "../use-cases/set-reminder-plan.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { seated } from "./open-file.ts";

export function setReminderPlanRoute({ advances }: LendingOffice): LendingHandlers["setReminderPlan"] {
  return async ({ transaction, params, body, actor, now }) => {
    const { person } = seated(actor);
    return setReminderPlan(advances, transaction, { ...params, ...body, person, now });
  };
}

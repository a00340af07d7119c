import type { LendingOffice } from "../use-cases/advances.ts";
import { skipReminderStep } from "../use-cases/take-reminder-step.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedCase } from "./open-arrears.ts";
import { seated } from "./open-file.ts";

export function skipReminderStepRoute(office: LendingOffice): LendingHandlers["skipReminderStep"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedCase(office, call, params);
    const { person } = seated(call.actor);
    return (
      refused ??
      skipReminderStep(office, transaction, {
        ...params,
        ...body,
        person,
        now,
      })
    );
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { resumeReminders } from "../use-cases/pause-reminders.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedCase } from "./open-arrears.ts";
import { seated } from "./open-file.ts";

export function resumeRemindersRoute(office: LendingOffice): LendingHandlers["resumeReminders"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedCase(office, call, params);
    const { person } = seated(call.actor);
    return (
      refused ??
      resumeReminders(office, transaction, {
        ...params,
        ...body,
        person,
        now,
      })
    );
  };
}

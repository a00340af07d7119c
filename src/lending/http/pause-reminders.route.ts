import type { LendingOffice } from "../use-cases/advances.ts";
import { pauseReminders } from "../use-cases/pause-reminders.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedCase } from "./open-arrears.ts";
import { seated } from "./open-file.ts";

export function pauseRemindersRoute(office: LendingOffice): LendingHandlers["pauseReminders"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedCase(office, call, params);
    const { person } = seated(call.actor);
    return (
      refused ??
      pauseReminders(office, transaction, {
        ...params,
        ...body,
        person,
        now,
      })
    );
  };
}

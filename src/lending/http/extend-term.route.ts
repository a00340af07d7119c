import type { LendingOffice } from "../use-cases/advances.ts";
import { changeSchedule } from "../use-cases/change-schedule.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function extendTermRoute(office: LendingOffice): LendingHandlers["extendTerm"] {
  return async (call) => {
    const { transaction, params } = call;
    const { decidedOn, reason, from, terms } = call.body;
    const change = { kind: "extension", from, terms } as const;
    const refused = await refusedFile(office, call, params);
    return (
      refused ?? changeSchedule(office, transaction, { ...params, change, decidedOn, reason, now: call.now })
    );
  };
}

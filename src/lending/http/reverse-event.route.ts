import type { LendingOffice } from "../use-cases/advances.ts";
import { reverseEvent } from "../use-cases/reverse-event.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function reverseEventRoute(office: LendingOffice): LendingHandlers["reverseEvent"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? reverseEvent(office, transaction, { ...params, ...body, now: call.now });
  };
}

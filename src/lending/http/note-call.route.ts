import type { LendingOffice } from "../use-cases/advances.ts";
import { noteCall } from "../use-cases/note-call.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function noteCallRoute(office: LendingOffice): LendingHandlers["noteCall"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return (
      refused ??
      noteCall(office, transaction, { ...params, ...body, person: seated(call.actor).person, now: call.now })
    );
  };
}

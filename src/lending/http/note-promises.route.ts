import type { LendingOffice } from "../use-cases/advances.ts";
import { notePromises } from "../use-cases/note-promises.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedCase } from "./open-arrears.ts";
import { seated } from "./open-file.ts";

export function notePromisesRoute(office: LendingOffice): LendingHandlers["notePromises"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedCase(office, call, params);
    const { person } = seated(call.actor);
    return (
      refused ??
      notePromises(office, transaction, {
        ...params,
        ...body,
        person,
        now,
      })
    );
  };
}

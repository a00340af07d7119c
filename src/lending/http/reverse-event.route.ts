import type { LendingOffice } from "../use-cases/advances.ts";
import { findOtherSide, reverseEvent } from "../use-cases/reverse-event.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function reverseEventRoute(office: LendingOffice): LendingHandlers["reverseEvent"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const other = await findOtherSide(office, transaction, { ...params, ...body });
    const refused =
      (await refusedFile(office, call, params)) ??
      (other === null ? null : await refusedFile(office, call, { ...params, advance: other }));
    return refused ?? reverseEvent(office, transaction, { ...params, ...body, now: call.now });
  };
}

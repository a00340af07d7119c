import type { LendingOffice } from "../use-cases/advances.ts";
import { recordNotice, withdrawNotice } from "../use-cases/firm-notices.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function recordNoticeRoute(office: LendingOffice): LendingHandlers["recordNotice"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedFile(office, call, params);
    const { person } = seated(call.actor);
    return refused ?? recordNotice(office, transaction, { ...params, ...body, person, now });
  };
}

export function withdrawNoticeRoute(office: LendingOffice): LendingHandlers["withdrawNotice"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedFile(office, call, params);
    const { person } = seated(call.actor);
    return refused ?? withdrawNotice(office, transaction, { ...params, ...body, person, now });
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { serveFormalNotice } from "../use-cases/serve-formal-notice.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedCase } from "./open-arrears.ts";
import { seated } from "./open-file.ts";

export function serveFormalNoticeRoute(office: LendingOffice): LendingHandlers["serveFormalNotice"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedCase(office, call, params);
    const { person } = seated(call.actor);
    return (
      refused ??
      serveFormalNotice(office, transaction, {
        ...params,
        ...body,
        person,
        now,
      })
    );
  };
}

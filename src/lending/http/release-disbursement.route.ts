import type { LendingOffice } from "../use-cases/advances.ts";
import { releaseDisbursement } from "../use-cases/release-disbursement.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function releaseDisbursementRoute(office: LendingOffice): LendingHandlers["releaseDisbursement"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return (
      refused ??
      releaseDisbursement(office, transaction, {
        ...params,
        ...body,
        person: seated(call.actor).person,
        now: call.now,
      })
    );
  };
}

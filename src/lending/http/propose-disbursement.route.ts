import type { LendingOffice } from "../use-cases/advances.ts";
import { proposeDisbursement } from "../use-cases/propose-disbursement.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function proposeDisbursementRoute(office: LendingOffice): LendingHandlers["proposeDisbursement"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return (
      refused ??
      proposeDisbursement(office, transaction, {
        ...params,
        ...body,
        person: seated(call.actor).person,
        now: call.now,
      })
    );
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { proposeAct } from "../use-cases/propose-act.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function proposeRefundRoute(office: LendingOffice): LendingHandlers["proposeRefund"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return (
      refused ??
      proposeAct(office, transaction, {
        ...params,
        ...body,
        kind: "refund" as const,
        decision: null,
        person: seated(call.actor).person,
        now: call.now,
      })
    );
  };
}

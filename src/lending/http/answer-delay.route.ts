import type { LendingOffice } from "../use-cases/advances.ts";
import { declineDelay } from "../use-cases/answer-delay.ts";
import { leftToCommittee } from "./left-to-committee.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function answerDelayRoute(office: LendingOffice): LendingHandlers["answerDelay"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const which = { territory: params.territory, kind: "deferral" as const };
    const refused = (await refusedFile(office, call, params)) ?? (await leftToCommittee(transaction, which));
    return (
      refused ??
      declineDelay(office, transaction, {
        ...params,
        ...body,
        person: seated(call.actor).person,
        now: call.now,
      })
    );
  };
}

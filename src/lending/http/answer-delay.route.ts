import type { LendingOffice } from "../use-cases/advances.ts";
import { declineDelay } from "../use-cases/answer-delay.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function answerDelayRoute(office: LendingOffice): LendingHandlers["answerDelay"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
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

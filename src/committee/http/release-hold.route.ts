import { accept } from "#kernel/outcome.ts";
import { lapseDecision } from "../use-cases/lapse-decision.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function releaseHoldRoute(office: CommitteeOffice): CommitteeHandlers["releaseHold"] {
  return async ({ params, body, transaction, actor, now }) => {
    const lapsed = await lapseDecision(office, transaction, { ...params, ...body, actor, now });
    return lapsed.ok ? accept({ decision: params.decision, lapsedOn: body.lapsedOn }) : lapsed;
  };
}

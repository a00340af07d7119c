import { holds } from "#platform/requests/actor.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { askDelay } from "../use-cases/ask-delay.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { asSeenBy, refusedFileOfAnother, seated } from "./open-file.ts";

/** An owner asks today; a coordinator may write down what was asked on the telephone some days ago. */
export function askDelayRoute(office: LendingOffice): LendingHandlers["askDelay"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const { territory } = params;
    const actor = seated(call.actor);
    const roles = ["coordinator"] as const;
    const refused = await refusedFileOfAnother(office, call, { ...params, roles });
    if (refused !== null) return refused;
    const askedOn = holds(actor, roles, territory) ? body.askedOn : null;
    const told = await askDelay(office, transaction, {
      ...params,
      ...body,
      askedOn,
      person: actor.person,
      now,
    });
    return asSeenBy(actor, territory, told);
  };
}

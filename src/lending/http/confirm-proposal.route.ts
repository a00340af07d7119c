import { holds } from "#platform/requests/actor.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { confirmAct } from "../use-cases/confirm-act.ts";
import { leftToCommittee } from "./left-to-committee.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function confirmProposalRoute(office: LendingOffice): LendingHandlers["confirmProposal"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const actor = seated(call.actor);
    const waiting = await office.advances.findProposal(transaction, params);
    const which = { territory: params.territory, kind: "write-off" as const };
    const refused =
      (await refusedFile(office, call, params)) ??
      (waiting?.kind === "write-off" ? await leftToCommittee(transaction, which) : null);
    return (
      refused ??
      confirmAct(office, transaction, {
        ...params,
        ...body,
        person: actor.person,
        mayConfirmLoss: holds(actor, ["coordinator", "chair"], params.territory),
        now: call.now,
      })
    );
  };
}

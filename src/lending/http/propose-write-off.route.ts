import { refuse } from "#kernel/outcome.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { proposeAct } from "../use-cases/propose-act.ts";
import { leftToCommittee } from "./left-to-committee.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function proposeWriteOffRoute(office: LendingOffice): LendingHandlers["proposeWriteOff"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    if (refused !== null) return refused;
    const which = { territory: params.territory, kind: "write-off" as const };
    const waits = (await leftToCommittee(transaction, which)) !== null;
    if (!waits && body.decision === null) return refuse("decision-missing", {}, "decision");
    return proposeAct(office, transaction, {
      ...params,
      ...body,
      // What the committee is yet to decide has no decision.
      decision: waits ? null : body.decision,
      kind: "write-off" as const,
      person: seated(call.actor).person,
      now: call.now,
    });
  };
}

import { isDecidedByCommittee } from "#committee/index.ts";
import { refuse } from "#kernel/outcome.ts";
import type { Commitments } from "../use-cases/commitments.ts";
import { noteShortfall } from "../use-cases/note-shortfall.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { openFollowed } from "./open-file.ts";

export function noteShortfallRoute(commitments: Commitments): ImpactHandlers["noteShortfall"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const opened = await openFollowed(commitments, call, params);
    if (!opened.ok) return opened;
    const { person } = opened.value;
    const { territory } = params;
    // The proposal waits for a sitting, which notes it by itself.
    if (await isDecidedByCommittee(transaction, { territory, kind: "jobs-shortfall" }))
      return refuse("committee-decides");
    return noteShortfall(commitments, transaction, { ...params, ...body, person, now });
  };
}

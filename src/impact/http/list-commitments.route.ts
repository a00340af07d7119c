import { accept } from "#kernel/outcome.ts";
import type { Commitments } from "../use-cases/commitments.ts";
import { listCommitments } from "../use-cases/list-commitments.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { deniedFiles } from "./open-file.ts";

export function listCommitmentsRoute(commitments: Commitments): ImpactHandlers["listCommitments"] {
  return async (call) => {
    const { territory } = call.params;
    const denied = await deniedFiles(call, territory);
    return accept(await listCommitments(commitments, call.transaction, { territory, denied }));
  };
}

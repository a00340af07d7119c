import type { Commitments } from "../use-cases/commitments.ts";
import { readFileJobs } from "../use-cases/read-file-jobs.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { openFileFor } from "./open-file.ts";

export function readFileJobsRoute(commitments: Commitments): ImpactHandlers["readFileJobs"] {
  return async (call) => {
    const { transaction, params } = call;
    const opened = await openFileFor(commitments, call, params);
    if (!opened.ok) return opened;
    return readFileJobs(commitments, transaction, { ...params, isOwn: opened.value.isOwn });
  };
}

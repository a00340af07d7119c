import { accept } from "#kernel/outcome.ts";
import type { Commitments } from "../use-cases/commitments.ts";
import { readJobTotals } from "../use-cases/read-job-totals.ts";
import type { ImpactHandlers } from "./impact-handler.ts";

/** Totals hold every firm: nobody reads one of them out of it. */
export function readJobTotalsRoute(commitments: Commitments): ImpactHandlers["readJobTotals"] {
  return async ({ transaction, params }) =>
    accept(await readJobTotals(commitments, transaction, params.territory));
}

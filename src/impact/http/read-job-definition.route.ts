import { accept } from "#kernel/outcome.ts";
import type { Commitments } from "../use-cases/commitments.ts";
import { readJobDefinition } from "../use-cases/read-job-definition.ts";
import type { ImpactHandlers } from "./impact-handler.ts";

export function readJobDefinitionRoute(commitments: Commitments): ImpactHandlers["readJobDefinition"] {
  return async ({ transaction, params }) =>
    accept(await readJobDefinition(commitments, transaction, params.territory));
}

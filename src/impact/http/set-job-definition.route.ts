import type { Commitments } from "../use-cases/commitments.ts";
import { setJobDefinition } from "../use-cases/set-job-definition.ts";
import type { ImpactHandlers } from "./impact-handler.ts";
import { seated } from "./open-file.ts";

export function setJobDefinitionRoute(commitments: Commitments): ImpactHandlers["setJobDefinition"] {
  return async ({ transaction, params, body, actor, now }) =>
    setJobDefinition(commitments, transaction, { ...params, ...body, person: seated(actor).person, now });
}

import type { CommitteeOffice } from "../use-cases/office.ts";
import { readFileDecisions } from "../use-cases/read-file-decisions.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function readFileDecisionsRoute(office: CommitteeOffice): CommitteeHandlers["readFileDecisions"] {
  return async ({ params, transaction, actor, now }) =>
    readFileDecisions(office, transaction, { ...params, actor, now });
}

import type { CommitteeOffice } from "../use-cases/office.ts";
import { readSitting } from "../use-cases/read-sitting.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function readSittingRoute(office: CommitteeOffice): CommitteeHandlers["readSitting"] {
  return async ({ params, transaction, actor, now }) =>
    readSitting(office, transaction, { ...params, actor, now });
}

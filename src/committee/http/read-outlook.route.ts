import type { CommitteeOffice } from "../use-cases/office.ts";
import { readOutlook } from "../use-cases/read-outlook.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function readOutlookRoute(office: CommitteeOffice): CommitteeHandlers["readOutlook"] {
  return async ({ params, transaction, now }) => readOutlook(office, transaction, { ...params, now });
}

import type { CommitteeOffice } from "../use-cases/office.ts";
import { readMinutes } from "../use-cases/read-minutes.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function readMinutesRoute(office: CommitteeOffice): CommitteeHandlers["readMinutes"] {
  return async ({ params, transaction, actor, now }) =>
    readMinutes(office, transaction, { ...params, actor, now });
}

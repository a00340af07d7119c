import { appointMember } from "../use-cases/appoint-member.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function appointMemberRoute(office: CommitteeOffice): CommitteeHandlers["appointMember"] {
  return async ({ params, body, now, transaction }) =>
    appointMember(office, transaction, { ...params, ...body, now });
}

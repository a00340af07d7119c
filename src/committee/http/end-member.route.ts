import { endMember } from "../use-cases/end-member.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function endMemberRoute(office: CommitteeOffice): CommitteeHandlers["endMember"] {
  return async ({ params, body, transaction }) => endMember(office, transaction, { ...params, ...body });
}

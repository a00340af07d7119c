import { accept } from "#kernel/outcome.ts";
import { listMembers } from "../use-cases/list-members.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function listMembersRoute(office: CommitteeOffice): CommitteeHandlers["listMembers"] {
  return async ({ params, transaction }) => accept(await listMembers(office, transaction, params.territory));
}

import { holds } from "#platform/requests/actor.ts";
import { readers } from "../contract/route-parts.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { listPapers } from "../use-cases/papers.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFileOfAnother, seated } from "./open-file.ts";

export function listPapersRoute(office: LendingOffice): LendingHandlers["listPapers"] {
  return async (call) => {
    const { transaction, params } = call;
    const refused = await refusedFileOfAnother(office, call, { ...params, roles: readers });
    const lends = holds(seated(call.actor), readers, params.territory);
    return refused ?? listPapers(office, transaction, { ...params, lends });
  };
}

import { holds } from "#platform/requests/actor.ts";
import { readers, writers } from "../contract/route-parts.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { addPaper } from "../use-cases/papers.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFileOfAnother, seated } from "./open-file.ts";

export function addPaperRoute(office: LendingOffice): LendingHandlers["addPaper"] {
  return async (call) => {
    const { transaction, params, query, file, now } = call;
    const refused = await refusedFileOfAnother(office, call, { ...params, roles: writers });
    const actor = seated(call.actor);
    const lends = holds(actor, readers, params.territory);
    return (
      refused ??
      addPaper(office, transaction, { ...params, ...query, file, lends, person: actor.person, now })
    );
  };
}

import { accept } from "#kernel/outcome.ts";
import { readers } from "../contract/route-parts.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { readAdvance } from "../use-cases/read-advance.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { asSeenBy, refusedFileOfAnother } from "./open-file.ts";

/** A file that was decided twice shows the last advance. */
export function readFileAdvanceRoute(office: LendingOffice): LendingHandlers["readFileAdvance"] {
  return async (call) => {
    const { transaction, params } = call;
    const { territory } = params;
    const opened = await office.advances.listByApplication(transaction, params);
    const advance = opened.at(-1)?.id;
    if (advance === undefined) return accept({ advance: null });
    const which = { territory, advance };
    const refused = await refusedFileOfAnother(office, call, { ...which, roles: readers });
    if (refused !== null) return refused;
    const read = await readAdvance(office, transaction, which);
    const told = asSeenBy(call.actor, territory, read);
    return accept({ advance: told.ok ? told.value : null });
  };
}

import type { LendingOffice } from "../use-cases/advances.ts";
import { deferInstalments } from "../use-cases/defer-instalments.ts";
import { leftToCommittee } from "./left-to-committee.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function deferInstalmentsRoute(office: LendingOffice): LendingHandlers["deferInstalments"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const which = { territory: params.territory, kind: "deferral" as const };
    const refused = (await refusedFile(office, call, params)) ?? (await leftToCommittee(transaction, which));
    return (
      refused ??
      deferInstalments(office, transaction, {
        ...params,
        ...body,
        person: seated(call.actor).person,
        now: call.now,
      })
    );
  };
}

import { accelerate } from "../use-cases/accelerate.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import { leftToCommittee } from "./left-to-committee.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function accelerateRoute(office: LendingOffice): LendingHandlers["accelerate"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const which = { territory: params.territory, kind: "acceleration" as const };
    const refused = (await refusedFile(office, call, params)) ?? (await leftToCommittee(transaction, which));
    return refused ?? accelerate(office, transaction, { ...params, ...body, now: call.now });
  };
}

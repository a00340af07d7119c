import { acknowledgeWarning } from "../use-cases/acknowledge-warning.ts";
import type { LendingOffice } from "../use-cases/advances.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function acknowledgeWarningRoute(office: LendingOffice): LendingHandlers["acknowledgeWarning"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedFile(office, call, params);
    const { person } = seated(call.actor);
    return refused ?? acknowledgeWarning(office, transaction, { ...params, ...body, person, now });
  };
}

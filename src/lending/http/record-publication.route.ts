import type { LendingOffice } from "../use-cases/advances.ts";
import { recordPublication } from "../use-cases/record-publication.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile } from "./open-file.ts";

export function recordPublicationRoute(office: LendingOffice): LendingHandlers["recordPublication"] {
  return async (call) => {
    const { transaction, params, body } = call;
    const refused = await refusedFile(office, call, params);
    return refused ?? recordPublication(office, transaction, { ...params, ...body, now: call.now });
  };
}

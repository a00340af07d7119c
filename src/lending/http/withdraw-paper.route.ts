import type { LendingOffice } from "../use-cases/advances.ts";
import { withdrawPaper } from "../use-cases/papers.ts";
import type { LendingHandlers } from "./lending-handler.ts";
import { refusedFile, seated } from "./open-file.ts";

export function withdrawPaperRoute(office: LendingOffice): LendingHandlers["withdrawPaper"] {
  return async (call) => {
    const { transaction, params, body, now } = call;
    const refused = await refusedFile(office, call, params);
    const { person } = seated(call.actor);
    return refused ?? withdrawPaper(office, transaction, { ...params, ...body, person, now });
  };
}

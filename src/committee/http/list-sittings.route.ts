import { accept } from "#kernel/outcome.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function listSittingsRoute({ committee }: CommitteeOffice): CommitteeHandlers["listSittings"] {
  return async ({ params, transaction }) =>
    accept({ sittings: await committee.listSittings(transaction, params.territory) });
}

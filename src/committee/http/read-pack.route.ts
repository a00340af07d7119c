import type { CommitteeOffice } from "../use-cases/office.ts";
import { readPack } from "../use-cases/read-pack.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function readPackRoute(office: CommitteeOffice): CommitteeHandlers["readPack"] {
  return async ({ params, transaction, actor, now }) =>
    readPack(office, transaction, { ...params, actor, now });
}

import { accept } from "#kernel/outcome.ts";
import { listReadyItems } from "../use-cases/list-ready-items.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function listReadyItemsRoute(office: CommitteeOffice): CommitteeHandlers["listReadyItems"] {
  return async ({ params, transaction, actor, now }) =>
    accept(await listReadyItems(office, transaction, { ...params, actor, now }));
}

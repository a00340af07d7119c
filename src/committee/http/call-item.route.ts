import { callItem } from "../use-cases/call-item.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function callItemRoute(office: CommitteeOffice): CommitteeHandlers["callItem"] {
  return async ({ params, body, now, transaction, actor }) => {
    const acted = await callItem(office, transaction, { ...params, ...body, actor, now });
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, actor, now });
  };
}

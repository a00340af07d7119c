import type { CommitteeOffice } from "../use-cases/office.ts";
import { openSitting } from "../use-cases/open-sitting.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import { byOf } from "../use-cases/reader-of.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function openSittingRoute(office: CommitteeOffice): CommitteeHandlers["openSitting"] {
  return async ({ params, body, now, transaction, actor }) => {
    const acted = await openSitting(office, transaction, { ...params, ...body, by: byOf(actor), now });
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, actor, now });
  };
}

import { decideItem } from "../use-cases/decide-item.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import { byOf } from "../use-cases/reader-of.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function decideItemRoute(office: CommitteeOffice): CommitteeHandlers["decideItem"] {
  return async ({ params, body, now, transaction, actor }) => {
    const acted = await decideItem(office, transaction, { ...params, ...body, actor, by: byOf(actor), now });
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, actor, now });
  };
}

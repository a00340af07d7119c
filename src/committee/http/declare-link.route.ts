import { declareLink } from "../use-cases/declare-link.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import { byOf } from "../use-cases/reader-of.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function declareLinkRoute(office: CommitteeOffice): CommitteeHandlers["declareLink"] {
  return async ({ params, body, now, transaction, actor }) => {
    const acted = await declareLink(office, transaction, { ...params, ...body, by: byOf(actor), now });
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, actor, now });
  };
}

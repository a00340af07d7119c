import { conveneSitting } from "../use-cases/convene-sitting.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import { byOf } from "../use-cases/reader-of.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function conveneSittingRoute(office: CommitteeOffice): CommitteeHandlers["conveneSitting"] {
  return async ({ params, body, now, transaction, actor }) => {
    const acted = await conveneSitting(office, transaction, { ...params, ...body, by: byOf(actor), now });
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, ...acted.value, actor, now });
  };
}

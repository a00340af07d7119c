import { closeSitting } from "../use-cases/close-sitting.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function closeSittingRoute(office: CommitteeOffice): CommitteeHandlers["closeSitting"] {
  return async ({ params, now, transaction, actor }) => {
    const acted = await closeSitting(office, transaction, { ...params, now });
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, actor, now });
  };
}

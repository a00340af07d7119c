import { markPresence } from "../use-cases/mark-presence.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function markPresenceRoute(office: CommitteeOffice): CommitteeHandlers["markPresence"] {
  return async ({ params, body, now, transaction, actor }) => {
    const acted = await markPresence(office, transaction, { ...params, ...body, now });
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, actor, now });
  };
}

import { choosePresider } from "../use-cases/choose-presider.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function choosePresiderRoute(office: CommitteeOffice): CommitteeHandlers["choosePresider"] {
  return async ({ params, body, now, transaction, actor }) => {
    const acted = await choosePresider(office, transaction, { ...params, ...body, actor, now });
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, actor, now });
  };
}

import { invitationFile } from "../documents/sitting-calendar.ts";
import { conveneByMail } from "../use-cases/convene-by-mail.ts";
import type { CommitteeOffice } from "../use-cases/office.ts";
import { readTouched } from "../use-cases/read-sitting.ts";
import { byOf } from "../use-cases/reader-of.ts";
import type { CommitteeHandlers } from "./committee-handler.ts";

export function conveneSittingRoute(office: CommitteeOffice): CommitteeHandlers["conveneSitting"] {
  return async ({ params, body, now, transaction, actor }) => {
    const convening = { ...params, ...body, by: byOf(actor), now, draw: invitationFile };
    const acted = await conveneByMail(office, transaction, convening);
    if (!acted.ok) return acted;
    return readTouched(office, transaction, { ...params, ...acted.value, actor, now });
  };
}

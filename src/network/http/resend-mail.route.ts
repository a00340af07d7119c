import type { FrontDesk } from "../use-cases/office.ts";
import { resendMail } from "../use-cases/outbox.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";
import { withWay } from "./outbox.ts";

export function resendMailRoute(desk: FrontDesk): NetworkHandlers["resendMail"] {
  return async ({ params, transaction, actor, now }) => {
    const { territory } = params;
    const sent = await resendMail(desk.outbox, transaction, { ...params, reader: caller(actor).person, now });
    return sent.ok ? withWay(desk, transaction, { territory, mail: sent.value }) : sent;
  };
}

import type { FrontDesk } from "../use-cases/office.ts";
import { readMail } from "../use-cases/outbox.ts";
import { caller, type NetworkHandlers } from "./network-handler.ts";
import { withWay } from "./outbox.ts";

export function readMailRoute(desk: FrontDesk): NetworkHandlers["readMail"] {
  return async ({ params, transaction, actor, now }) => {
    const { territory } = params;
    const read = await readMail(desk.outbox, transaction, { ...params, reader: caller(actor).person, now });
    return read.ok ? withWay(desk, transaction, { territory, mail: read.value }) : read;
  };
}

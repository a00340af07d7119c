import { approveTransfer, refuseTransfer } from "../use-cases/decide-transfer.ts";
import { listTransfers } from "../use-cases/list-transfers.ts";
import type { FundOffice } from "../use-cases/office.ts";
import { proposeTransfer } from "../use-cases/propose-transfer.ts";
import { reverseTransfer } from "../use-cases/reverse-transfer.ts";
import type { FundHandlers } from "./fund-handler.ts";
import { seated } from "./visit.ts";

type TransferRoutes = Pick<
  FundHandlers,
  "listTransfers" | "proposeTransfer" | "approveTransfer" | "refuseTransfer" | "reverseTransfer"
>;

export function transferRoutesOf(office: FundOffice): TransferRoutes {
  return {
    listTransfers: async ({ params, actor, transaction }) =>
      listTransfers(office, transaction, { ...params, reader: seated(actor).person }),
    proposeTransfer: async ({ params, body, actor, now, transaction }) =>
      proposeTransfer(office, transaction, { ...params, ...body, person: seated(actor).person, now }),
    approveTransfer: async ({ params, actor, now, transaction }) =>
      approveTransfer(office, transaction, { ...params, person: seated(actor).person, now }),
    refuseTransfer: async ({ params, body, actor, now, transaction }) =>
      refuseTransfer(office, transaction, { ...params, ...body, person: seated(actor).person, now }),
    reverseTransfer: async ({ params, body, actor, now, transaction }) =>
      reverseTransfer(office, transaction, { ...params, ...body, person: seated(actor).person, now }),
  };
}

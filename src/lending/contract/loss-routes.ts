import { z } from "zod";
import { Cents$, Id } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { Confirming, Reallocating, Refunding, WritingOff } from "./acts.ts";
import { act, dated, free, known, oneAdvance, writers } from "./route-parts.ts";

const proposed = {
  ...dated,
  ...free,
  "advance-not-disbursed": 409,
  "deferred-before-disbursement": 422,
  "amount-not-positive": 422,
  "decided-after": 422,
  "write-off-beyond-outstanding": 409,
  "refund-beyond-overpaid": 409,
} as const;

/** What is given up, and what is given back: one person proposes, another confirms. */
export const lossRoutes = {
  proposeWriteOff: {
    ...act,
    path: "/territories/:territory/advances/:advance/write-off-proposals",
    summary: "The treasurer proposes to write off what was decided as lost, whole or in part",
    act: { fr: "Passage en perte proposé", en: "Write-off proposed" },
    access: ["treasurer"],
    body: WritingOff,
    status: 201,
    refusals: { ...proposed, "decision-missing": 422 },
  },
  proposeRefund: {
    ...act,
    path: "/territories/:territory/advances/:advance/refund-proposals",
    summary: "Proposes to give back to the firm what came beyond its debt",
    act: { fr: "Remboursement d'un trop-perçu proposé", en: "Refund proposed" },
    body: Refunding,
    status: 201,
    refusals: proposed,
  },
  confirmProposal: {
    ...act,
    path: "/territories/:territory/advances/:advance/confirmations",
    summary: "Another person confirms the loss or the refund; a loss, the chair or the coordinator",
    act: {
      fr: "Perte ou trop-perçu confirmé par une seconde personne",
      en: "Loss or refund confirmed by a second person",
    },
    access: ["coordinator", "treasurer", "chair"],
    body: Confirming,
    status: 201,
    refusals: {
      ...proposed,
      "proposal-unknown": 404,
      "committee-decides": 409,
      "same-proposer": 409,
      "not-yours-to-confirm": 403,
      "fund-cannot-pay": 409,
    },
  },
  listOtherAdvances: {
    method: "GET",
    path: "/territories/:territory/advances/:advance/others",
    summary: "The firm's other advances that still owe something: where what came beyond this debt may go",
    access: writers,
    params: oneAdvance,
    response: z.object({
      advances: z.array(z.object({ id: Id, number: z.int(), outstanding: Cents$ })),
    }),
    refusals: known,
  },
  reallocateOverpayment: {
    ...act,
    path: "/territories/:territory/advances/:advance/reallocations",
    summary: "What came beyond this debt pays another advance of the same firm",
    act: { fr: "Trop-perçu affecté à une autre avance", en: "Overpayment paid to another advance" },
    body: Reallocating,
    status: 201,
    refusals: { ...proposed, "not-the-same-firm": 422, "more-than-owed": 409 },
  },
} as const satisfies Record<string, Route>;

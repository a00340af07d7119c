import { z } from "zod";
import { Cents$, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { Prepaying, Repaying, Returning } from "./acts.ts";
import { act, dated, territory, writers } from "./route-parts.ts";

const received = {
  ...dated,
  "advance-not-disbursed": 409,
  "amount-not-positive": 422,
  "received-before-disbursement": 422,
  "bank-reference-known": 409,
} as const;

/** What the bank tells, and the nightly close that presents the debits. */
export const repaymentRoutes = {
  recordRepayment: {
    ...act,
    path: "/territories/:territory/advances/:advance/repayments",
    summary: "Records what the bank received from the firm",
    act: { fr: "Remboursement enregistré", en: "Repayment recorded" },
    body: Repaying,
    status: 201,
    refusals: received,
  },
  prepay: {
    ...act,
    path: "/territories/:territory/advances/:advance/prepayments",
    summary: "Records what the firm brings before it is due",
    act: { fr: "Remboursement anticipé enregistré", en: "Prepayment recorded" },
    body: Prepaying,
    status: 201,
    refusals: { ...received, "more-than-owed": 409, "firm-in-liquidation": 409 },
  },
  returnRepayment: {
    ...act,
    path: "/territories/:territory/advances/:advance/returns",
    summary: "Records that the bank took a repayment back",
    act: { fr: "Rejet de prélèvement enregistré", en: "Returned debit recorded" },
    body: Returning,
    status: 201,
    refusals: {
      ...dated,
      "repayment-unknown": 404,
      "already-returned": 409,
      "returned-before-received": 422,
      "bank-reference-known": 409,
    },
  },
  closeDays: {
    method: "POST",
    path: "/territories/:territory/close",
    summary: "Closes the days up to a date: debits are presented, the business date moves",
    act: { fr: "Journées arrêtées", en: "Days closed" },
    access: [...writers, "administrator"],
    params: territory,
    body: z.object({ until: PlainDate$ }),
    response: z.object({
      businessDate: PlainDate$,
      days: z.int(),
      debits: z.int(),
      amount: Cents$,
    }),
    refusals: { "close-in-the-future": 422, "close-too-far": 422 },
  },
} as const satisfies Record<string, Route>;

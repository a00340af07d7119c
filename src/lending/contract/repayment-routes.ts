import { z } from "zod";
import { Cents$, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { Prepaying, Repaying, Returning, Reversing } from "./acts.ts";
import { act, dated, free, territory, writers } from "./route-parts.ts";

export const received = {
  ...dated,
  ...free,
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
    refusals: { ...received, "more-than-owed": 409, "firm-in-liquidation": 409, "firm-in-proceedings": 409 },
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
      "cannot-be-reversed": 409,
      "returned-before-received": 422,
      "bank-reference-known": 409,
    },
  },
  settleEarly: {
    ...act,
    path: "/territories/:territory/advances/:advance/early-settlement",
    summary: "Records that the firm paid all that was left, at once",
    act: { fr: "Solde anticipé enregistré", en: "Early settlement recorded" },
    body: Repaying,
    status: 201,
    refusals: {
      ...received,
      "nothing-owed": 409,
      "not-the-closing-amount": 409,
      "firm-in-liquidation": 409,
      "firm-in-proceedings": 409,
    },
  },
  recordRecovery: {
    ...act,
    path: "/territories/:territory/advances/:advance/recoveries",
    summary: "Records that what was written off comes back",
    act: { fr: "Récupération après perte enregistrée", en: "Recovery recorded" },
    body: Repaying,
    status: 201,
    refusals: { ...received, "nothing-lost": 409 },
  },
  reverseEvent: {
    ...act,
    path: "/territories/:territory/advances/:advance/reversals",
    summary: "Cancels an entry typed by mistake by its opposite, saying why",
    act: { fr: "Saisie annulée par contre-passation", en: "Mistaken entry reversed" },
    body: Reversing,
    status: 201,
    refusals: {
      ...dated,
      "event-unknown": 404,
      "cannot-be-reversed": 409,
      "already-taken-back": 409,
      "reversed-before": 422,
      "repaid-since": 409,
      "money-not-there": 409,
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

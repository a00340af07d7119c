import { z } from "zod";
import { Cents$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import {
  AdvanceLine,
  AdvancePage,
  ArrearsLine,
  Calling,
  Deferring,
  Prepaying,
  Proposing,
  Releasing,
  Repaying,
  Returning,
  Signing,
} from "./contract/shapes.ts";
import { lendingSentences } from "./domain/lending-sentences.ts";

const writers = ["coordinator", "treasurer"] as const;
// Programme §3: nobody else sees a firm's amount, nor its arrears.
const readers = [...writers, "chair", "secretary", "auditor"] as const;

const territory = z.object({ territory: Id });
const oneAdvance = territory.extend({ advance: Id });
const act = { params: oneAdvance, response: AdvancePage, access: writers } as const;

const known = { "advance-unknown": 404, "file-denied": 403 } as const;
const dated = { ...known, "date-in-the-future": 422 } as const;
const received = {
  ...dated,
  "advance-not-disbursed": 409,
  "amount-not-positive": 422,
  "received-before-disbursement": 422,
  "bank-reference-known": 409,
} as const;

export const lendingContract = contract({
  name: "lending",
  routes: {
    listAdvances: {
      method: "GET",
      path: "/territories/:territory/advances",
      summary: "The advances of a territory as they stand today",
      access: readers,
      params: territory,
      response: z.object({ on: PlainDate$, advances: z.array(AdvanceLine) }),
      refusals: {},
    },
    readAdvance: {
      method: "GET",
      path: "/territories/:territory/advances/:advance",
      summary: "An advance as of a day: its instalments, its events, what comes next",
      access: readers,
      params: oneAdvance,
      query: z.object({ on: PlainDate$.optional() }),
      response: AdvancePage,
      refusals: known,
    },
    listArrears: {
      method: "GET",
      path: "/territories/:territory/arrears",
      summary: "The day's collection list: who is late, since when, and what comes next",
      access: readers,
      params: territory,
      response: z.object({ on: PlainDate$, arrears: z.array(ArrearsLine) }),
      refusals: {},
    },
    signContract: {
      ...act,
      method: "POST",
      path: "/territories/:territory/advances/:advance/signature",
      summary: "Records the signature of the contract",
      body: Signing,
      refusals: { ...dated, "already-signed": 409, "signed-before-decision": 422 },
    },
    proposeDisbursement: {
      ...act,
      method: "POST",
      path: "/territories/:territory/advances/:advance/orders",
      summary: "Proposes the transfer, which another person releases",
      body: Proposing,
      status: 201,
      refusals: {
        ...known,
        "contract-not-signed": 409,
        "already-disbursed": 409,
        "paid-before-signature": 422,
        "conditions-not-met": 409,
      },
    },
    releaseDisbursement: {
      ...act,
      method: "POST",
      path: "/territories/:territory/advances/:advance/releases",
      summary: "Releases the transfer that another person proposed",
      body: Releasing,
      status: 201,
      refusals: {
        ...dated,
        "already-disbursed": 409,
        "order-unknown": 404,
        "same-person": 409,
        "conditions-not-met": 409,
        "money-not-held": 409,
      },
    },
    recordRepayment: {
      ...act,
      method: "POST",
      path: "/territories/:territory/advances/:advance/repayments",
      summary: "Records what the bank received from the firm",
      body: Repaying,
      status: 201,
      refusals: received,
    },
    prepay: {
      ...act,
      method: "POST",
      path: "/territories/:territory/advances/:advance/prepayments",
      summary: "Records what the firm brings before it is due",
      body: Prepaying,
      status: 201,
      refusals: { ...received, "more-than-owed": 409 },
    },
    returnRepayment: {
      ...act,
      method: "POST",
      path: "/territories/:territory/advances/:advance/returns",
      summary: "Records that the bank took a repayment back",
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
    deferInstalments: {
      ...act,
      method: "POST",
      path: "/territories/:territory/advances/:advance/deferrals",
      summary: "Puts instalments off, extending the term or keeping it",
      body: Deferring,
      status: 201,
      refusals: {
        ...dated,
        "advance-not-running": 409,
        "instalment-unknown": 422,
        "instalment-already-due": 422,
        "instalment-already-paid": 409,
        "nothing-to-carry": 422,
      },
    },
    noteCall: {
      ...act,
      method: "POST",
      path: "/territories/:territory/advances/:advance/calls",
      summary: "Notes what was said on the telephone",
      body: Calling,
      status: 201,
      refusals: dated,
    },
    closeDays: {
      method: "POST",
      path: "/territories/:territory/close",
      summary: "Closes the days up to a date: debits are presented, the business date moves",
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
  } satisfies Record<string, Route>,
  sentences: lendingSentences,
});

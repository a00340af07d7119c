import { z } from "zod";
import { Instant } from "#fund/contract.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import { contract, type Route } from "#platform/contract/route.ts";
import { askingSentences } from "#signature/contract.ts";
import { amendmentRoutes } from "./contract/amendment-routes.ts";
import { closeRoutes } from "./contract/close-routes.ts";
import { draftRoutes } from "./contract/draft-routes.ts";
import { earmarkRoutes } from "./contract/earmark-routes.ts";
import { ConventionPage, ConventionStep, PartnerPage, TrueUp } from "./contract/pages.ts";
import { CallLineView, CallView, PaymentView, PledgeView } from "./contract/pledges.ts";
import { readers, writers } from "./contract/readers.ts";
import {
  callRefusals,
  cancellationRefusals,
  paymentRefusals,
  releaseRefusals,
  reminderRefusals,
  renewalRefusals,
  signatureRefusals,
  waitRefusals,
} from "./contract/refusals.ts";
import {
  Calling,
  CancellingPayment,
  LiftingWait,
  Paying,
  Releasing,
  Renewing,
  Signing,
} from "./contract/sign.ts";
import { tacitRoutes } from "./contract/tacit-routes.ts";
import { ConventionTask } from "./contract/tasks.ts";
import { textRoutes } from "./contract/text-routes.ts";
import { watchRoutes } from "./contract/watch-routes.ts";
import { amendmentSignatureSentences } from "./domain/amendment-signature-sentences.ts";
import { conventionSentences } from "./domain/convention-sentences.ts";
import { draftSentences } from "./domain/draft-sentences.ts";

const territory = z.object({ territory: Id });
const oneConvention = territory.extend({ convention: Id });
const oneCallLine = oneConvention.extend({ callLine: Id });
/** Those who call and those who pay: a payer, what is its own. */
const payersToo = [...writers, "auditor", "partner-referent", "public-funder"] as const;
const asOf = z.object({ on: PlainDate$.optional(), knownAt: Instant.optional() });

export const conventionContract = contract({
  name: "convention",
  routes: {
    ...textRoutes,
    ...draftRoutes,
    ...amendmentRoutes,
    ...closeRoutes,
    ...tacitRoutes,
    ...watchRoutes,
    ...earmarkRoutes,
    listConventions: {
      method: "GET",
      path: "/territories/:territory/conventions",
      summary: "The conventions of a territory, in series",
      access: readers,
      params: territory,
      query: asOf,
      response: z.object({ on: PlainDate$, conventions: z.array(ConventionStep) }),
      refusals: {},
    },
    signConvention: {
      method: "POST",
      path: "/territories/:territory/conventions",
      summary: "Signs a convention: the pledges, and what the public funders match them with",
      act: { fr: "Convention signée", en: "Convention signed" },
      access: writers,
      params: territory,
      body: Signing,
      response: ConventionPage,
      status: 201,
      refusals: signatureRefusals,
    },
    readConvention: {
      method: "GET",
      path: "/territories/:territory/conventions/:convention",
      summary:
        "A convention: its series, what is promised, called, honoured, released and left, planned and actual",
      access: readers,
      params: oneConvention,
      query: asOf,
      response: ConventionPage,
      refusals: { "convention-unknown": 404 },
    },
    renewConvention: {
      method: "POST",
      path: "/territories/:territory/conventions/:convention/renewals",
      summary: "Signs the convention that follows, with or without an extension of the territory",
      act: { fr: "Convention reconduite", en: "Convention renewed" },
      access: writers,
      params: oneConvention,
      body: Renewing,
      response: ConventionPage,
      status: 201,
      refusals: renewalRefusals,
    },
    callFunds: {
      method: "POST",
      path: "/territories/:territory/conventions/:convention/calls",
      summary: "Calls funds from the partners, line by line or up to a yearly tranche",
      act: { fr: "Appel de fonds émis", en: "Funds called" },
      access: writers,
      params: oneConvention,
      body: Calling,
      response: CallView,
      status: 201,
      refusals: callRefusals,
    },
    readCallLetter: {
      method: "GET",
      path: "/territories/:territory/conventions/:convention/call-lines/:callLine/letter.pdf",
      summary: "The letter by which a call asks one partner for its part (PDF, in French)",
      access: payersToo,
      params: oneCallLine,
      response: pdfFile,
      refusals: { "convention-unknown": 404, "call-line-unknown": 404 },
    },
    remindPayer: {
      method: "POST",
      path: "/territories/:territory/conventions/:convention/call-lines/:callLine/reminders",
      summary: "Writes again to those who answer for the payer of a call, its letter attached",
      act: { fr: "Partenaire relancé pour un appel de fonds", en: "Partner reminded of a call for funds" },
      access: writers,
      params: oneCallLine,
      response: CallLineView,
      status: 201,
      refusals: reminderRefusals,
    },
    readReceipt: {
      method: "GET",
      path: "/territories/:territory/conventions/:convention/call-lines/:callLine/payments/:payment/receipt.pdf",
      summary: "What was received of a partner, for it to keep; no tax receipt (PDF, in French)",
      access: payersToo,
      params: oneCallLine.extend({ payment: Id }),
      response: pdfFile,
      refusals: {
        "convention-unknown": 404,
        "call-line-unknown": 404,
        "payment-unknown": 404,
        "payment-already-cancelled": 409,
      },
    },
    recordPayment: {
      method: "POST",
      path: "/territories/:territory/conventions/:convention/payments",
      summary: "Records what the bank received for a call",
      act: { fr: "Versement d'un partenaire enregistré", en: "Partner's payment recorded" },
      access: writers,
      params: oneConvention,
      body: Paying,
      response: z.object({ payment: PaymentView, line: CallLineView, pledge: PledgeView }),
      status: 201,
      refusals: paymentRefusals,
    },
    liftWait: {
      method: "POST",
      path: "/territories/:territory/conventions/:convention/waits",
      summary: "Records that what the payer of a call waited for has come",
      act: { fr: "Attente d'un appel levée", en: "Wait of a call lifted" },
      access: writers,
      params: oneConvention,
      body: LiftingWait,
      response: CallLineView,
      refusals: waitRefusals,
    },
    cancelPayment: {
      method: "POST",
      path: "/territories/:territory/conventions/:convention/payments/:payment/cancellation",
      summary: "Takes back a payment that was mistyped: its entry is reversed on its own day, for good",
      act: { fr: "Versement saisi par erreur annulé", en: "Mistyped payment cancelled" },
      access: writers,
      params: oneConvention.extend({ payment: Id }),
      body: CancellingPayment,
      response: z.object({ line: CallLineView, pledge: PledgeView }),
      refusals: cancellationRefusals,
    },
    releasePledge: {
      method: "POST",
      path: "/territories/:territory/conventions/:convention/releases",
      summary: "Frees a partner from all or part of what is promised and not called",
      act: { fr: "Promesse abandonnée", en: "Pledge released" },
      access: writers,
      params: oneConvention,
      body: Releasing,
      response: PledgeView,
      status: 201,
      refusals: releaseRefusals,
    },
    previewTrueUp: {
      method: "GET",
      path: "/territories/:territory/conventions/:convention/true-up",
      summary:
        "What each public line should be on cash paid and days confirmed, beside what was called and paid",
      access: ["coordinator", "treasurer", "auditor"],
      params: oneConvention,
      query: asOf,
      response: TrueUp,
      refusals: { "convention-unknown": 404 },
    },
    listTasks: {
      method: "GET",
      path: "/territories/:territory/convention-tasks",
      summary: "What waits for the caller in the conventions: calls, waits, a tranche, an end",
      access: [...writers, "partner-referent", "public-funder"],
      params: territory,
      response: z.object({ on: PlainDate$, tasks: z.array(ConventionTask) }),
      refusals: {},
    },
    readPartner: {
      method: "GET",
      path: "/territories/:territory/partners/:organisation",
      summary: "What one organisation promised over the conventions, and what became of it",
      access: [...writers, "partner-referent", "public-funder", "auditor"],
      params: territory.extend({ organisation: Id }),
      query: asOf,
      response: PartnerPage,
      refusals: { "not-your-organisation": 403, "partner-unknown": 404 },
    },
  } satisfies Record<string, Route>,
  sentences: {
    ...askingSentences,
    ...amendmentSignatureSentences,
    ...draftSentences,
    ...conventionSentences,
  },
});

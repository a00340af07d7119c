import type { Route } from "#platform/contract/route.ts";
import {
  AskingDelay,
  Calling,
  Claiming,
  DecliningDelay,
  Deferring,
  Liquidating,
  Publishing,
} from "./acts.ts";
import { act, changed, dated } from "./route-parts.ts";

const putOff = {
  "advance-not-running": 409,
  "firm-in-liquidation": 409,
  "firm-in-proceedings": 409,
  "instalment-unknown": 422,
  "deferred-before-disbursement": 422,
  "instalment-already-due": 422,
  "instalment-already-paid": 409,
  "nothing-to-carry": 422,
} as const;

/** A call, a delay asked and answered, and the firm's liquidation. */
export const hardshipRoutes = {
  deferInstalments: {
    ...act,
    path: "/territories/:territory/advances/:advance/deferrals",
    summary: "Puts instalments off, extending the term or keeping it",
    act: { fr: "Échéances reportées", en: "Instalments deferred" },
    body: Deferring,
    status: 201,
    refusals: {
      ...changed,
      "decision-needed": 422,
      "committee-decides": 409,
      "delay-unknown": 404,
      "delay-already-answered": 409,
      "answered-before-asked": 422,
    },
  },
  noteCall: {
    ...act,
    path: "/territories/:territory/advances/:advance/calls",
    summary: "Notes what was said on the telephone",
    act: { fr: "Appel téléphonique noté", en: "Telephone call noted" },
    body: Calling,
    status: 201,
    refusals: dated,
  },
  askDelay: {
    ...act,
    path: "/territories/:territory/advances/:advance/delays",
    summary: "The owner, or the coordinator in their name, asks for time before an instalment is due",
    act: { fr: "Délai demandé", en: "Delay asked for" },
    access: ["owner", "coordinator"],
    body: AskingDelay,
    status: 201,
    refusals: { ...dated, ...putOff, "delay-already-asked": 409 },
  },
  answerDelay: {
    ...act,
    path: "/territories/:territory/advances/:advance/delays/answer",
    summary: "Declines a delay, saying why; granting one is putting the instalments off",
    act: { fr: "Délai refusé", en: "Delay declined" },
    body: DecliningDelay,
    refusals: {
      ...dated,
      "delay-unknown": 404,
      "delay-already-answered": 409,
      "committee-decides": 409,
      "answered-before-asked": 422,
    },
  },
  recordLiquidation: {
    ...act,
    path: "/territories/:territory/advances/:advance/liquidation",
    summary:
      "Records the judgment that puts the firm into liquidation: all is due, nothing is debited any more",
    act: { fr: "Liquidation judiciaire enregistrée", en: "Liquidation recorded" },
    body: Liquidating,
    status: 201,
    refusals: {
      ...dated,
      "nothing-owed": 409,
      "firm-in-liquidation": 409,
      "judged-before-disbursement": 422,
      "before-judgment": 422,
    },
  },
  recordPublication: {
    ...act,
    path: "/territories/:territory/advances/:advance/liquidation/publication",
    summary: "Records the day on which the judgment was published: two months run to declare the debt",
    act: { fr: "Publication du jugement enregistrée", en: "Publication of the judgment recorded" },
    body: Publishing,
    status: 201,
    refusals: { ...dated, "not-in-liquidation": 409, "before-judgment": 422, "already-published": 409 },
  },
  declareClaim: {
    ...act,
    path: "/territories/:territory/advances/:advance/liquidation/claim",
    summary: "Records that the debt was declared to the liquidator",
    act: { fr: "Créance déclarée au liquidateur", en: "Debt declared to the liquidator" },
    body: Claiming,
    status: 201,
    refusals: {
      ...dated,
      "not-in-liquidation": 409,
      "before-judgment": 422,
      "amount-not-positive": 422,
      "claim-already-declared": 409,
      "claim-beyond-debt": 422,
    },
  },
} as const satisfies Record<string, Route>;

import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { accountChecks, mandateKinds, mandateSignatures, schemes } from "../domain/mandate.ts";
import {
  oneAdvance,
  oneFund,
  oneMandate,
  readers,
  seconds,
  takers,
  typedAccount,
  Words$,
} from "./route-parts.ts";
import { ToldMandate } from "./shapes.ts";

const TypedAccount = z.object({
  debtor: Name,
  iban: z.string().max(60),
  bic: z.string().max(20).nullable(),
  checkedBy: z.enum(accountChecks),
  checkedHow: Words$,
});

const Mandates = z.object({ mandates: z.array(ToldMandate) });
const known = { "file-denied": 403, "mandate-unknown": 404 } as const;

const answer = {
  method: "POST",
  access: seconds,
  params: oneMandate.extend({ account: Id }),
  body: z.object({}),
  response: Mandates,
  refusals: { ...known, "account-unknown": 404, "already-answered": 409, "same-person": 409 },
} as const;

/** By which firms let themselves be debited: every account masked, whoever reads. */
export const mandateRoutes = {
  listMandates: {
    method: "GET",
    path: "/territories/:territory/funds/:fund/mandates",
    summary: "The mandates of a fund's advances, and the advances without one",
    access: readers,
    params: oneFund,
    response: Mandates.extend({ firms: z.record(z.string(), z.string()) }),
    refusals: {},
  },
  readAdvanceMandates: {
    method: "GET",
    path: "/territories/:territory/advances/:advance/mandates",
    summary: "The mandates of an advance, the latest first; an owner reads their own",
    access: [...readers, "owner"],
    params: oneAdvance,
    response: Mandates,
    refusals: { "file-denied": 403, "advance-unknown": 404 },
  },
  signMandate: {
    method: "POST",
    path: "/territories/:territory/advances/:advance/mandates",
    summary: "Records the mandate that the firm signed; its account waits for a second person",
    act: { fr: "Mandat de prélèvement enregistré", en: "Direct debit mandate recorded" },
    access: takers,
    params: oneAdvance,
    secret: true,
    body: z.object({
      /** By default the one of the contract, else the advance's own. */
      reference: z.string().max(80).nullable().default(null),
      scheme: z.enum(schemes),
      kind: z.enum(mandateKinds).default("recurrent"),
      signedOn: PlainDate$,
      signedAt: Name,
      signature: z.enum(mandateSignatures),
      formerReference: Name.nullable().default(null),
      formerCreditorId: Name.nullable().default(null),
      account: TypedAccount,
    }),
    response: Mandates,
    status: 201,
    refusals: {
      ...typedAccount,
      "file-denied": 403,
      "advance-unknown": 404,
      "date-in-the-future": 422,
      "mandate-already-stands": 409,
      "mandate-under-signature": 409,
      "no-creditor-id": 409,
      "identifier-empty": 422,
      "identifier-too-long": 422,
      "identifier-characters": 422,
      "identifier-slashes": 422,
      "reference-taken": 409,
    },
  },
  askMandateSignature: {
    method: "POST",
    path: "/territories/:territory/advances/:advance/mandate-signature",
    summary:
      "Sends the mandate to be signed by the firm, by a personal link; once signed, its account awaits a second person",
    act: { fr: "Mandat de prélèvement envoyé à signer", en: "Direct debit mandate sent to be signed" },
    access: takers,
    params: oneAdvance,
    secret: true,
    body: z.object({
      scheme: z.enum(schemes),
      account: TypedAccount,
      signatory: z.union([z.object({ person: Id }), z.object({ name: Name, email: z.email() })]),
      asksCode: z.boolean(),
      dueOn: PlainDate$,
    }),
    response: Mandates,
    status: 201,
    refusals: {
      ...typedAccount,
      "file-denied": 403,
      "advance-unknown": 404,
      "mandate-already-stands": 409,
      "no-creditor-id": 409,
      "identifier-empty": 422,
      "identifier-too-long": 422,
      "identifier-characters": 422,
      "identifier-slashes": 422,
      "reference-taken": 409,
      "due-date-past": 422,
      "same-address": 422,
      "request-already-open": 409,
      "signatory-not-known": 422,
    },
  },
  proposeMandateAccount: {
    method: "POST",
    path: "/territories/:territory/mandates/:mandate/accounts",
    summary: "Proposes the firm's new account, which another person confirms",
    act: { fr: "Changement de compte proposé", en: "Change of account proposed" },
    access: takers,
    params: oneMandate,
    secret: true,
    body: TypedAccount,
    response: Mandates,
    status: 201,
    refusals: { ...typedAccount, ...known, "mandate-revoked": 409, "account-unchanged": 409 },
  },
  confirmMandateAccount: {
    ...answer,
    path: "/territories/:territory/mandates/:mandate/accounts/:account/confirmation",
    summary: "Confirms the account that another person proposed; the firm is told",
    act: {
      fr: "Compte du mandat confirmé par une seconde personne",
      en: "Mandate's account confirmed by a second person",
    },
  },
  declineMandateAccount: {
    ...answer,
    path: "/territories/:territory/mandates/:mandate/accounts/:account/refusal",
    summary: "Declines the account that was proposed: the one in use stays",
    act: { fr: "Compte du mandat écarté", en: "Mandate's account declined" },
  },
  changeMandateState: {
    method: "POST",
    path: "/territories/:territory/mandates/:mandate/state",
    summary: "Suspends a mandate, takes it up again, or records that the firm revokes it",
    act: { fr: "État du mandat changé", en: "Mandate's state changed" },
    access: takers,
    params: oneMandate,
    body: z.object({ state: z.enum(["standing", "suspended", "revoked"]), on: PlainDate$, reason: Words$ }),
    response: Mandates,
    refusals: {
      ...known,
      "mandate-revoked": 409,
      "mandate-state-unchanged": 409,
      "date-in-the-future": 422,
      "before-mandate": 422,
    },
  },
} as const satisfies Record<string, Route>;

import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { AmendmentView, PreparingAmendment, SigningAmendment, WithdrawingAmendment } from "./amendments.ts";
import { readers, seeAll, writers } from "./readers.ts";
import { amendmentRefusals, matchingRefusals } from "./refusals.ts";

const oneConvention = z.object({ territory: Id, convention: Id });
const oneAmendment = oneConvention.extend({ amendment: Id });

const sending = {
  ...matchingRefusals,
  ...amendmentRefusals,
  "amendment-unknown": 404,
  "amendment-already-ended": 409,
  "amendment-before-its-base": 409,
  "amended-before-signature": 422,
  "act-in-the-future": 422,
  "effect-in-the-future": 409,
} as const;

export const amendmentRoutes = {
  listAmendments: {
    method: "GET",
    path: "/territories/:territory/conventions/:convention/amendments",
    summary: "The amendments of a convention, each with what it changes, before and after",
    access: readers,
    params: oneConvention,
    response: z.object({ on: PlainDate$, amendments: z.array(AmendmentView) }),
    refusals: { "convention-unknown": 404 },
  },
  prepareAmendment: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/amendments",
    summary:
      "Prepares an amendment: its kind says what it may change, and nothing changes before it is signed",
    act: { fr: "Avenant préparé", en: "Amendment prepared" },
    access: writers,
    params: oneConvention,
    body: PreparingAmendment,
    response: AmendmentView,
    status: 201,
    refusals: { ...matchingRefusals, ...amendmentRefusals },
  },
  signAmendment: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/amendments/:amendment/signature",
    summary:
      "Records that an amendment is signed: the terms change on its day of effect, and the journal follows",
    act: { fr: "Avenant signé", en: "Amendment signed" },
    access: writers,
    params: oneAmendment,
    body: SigningAmendment,
    response: AmendmentView,
    status: 201,
    refusals: {
      ...matchingRefusals,
      ...amendmentRefusals,
      "amendment-unknown": 404,
      "amendment-already-ended": 409,
      "amendment-before-its-base": 409,
      "amended-before-signature": 422,
      "act-in-the-future": 422,
      "effect-in-the-future": 409,
      "amendment-above-free": 409,
      "signature-under-way": 409,
    },
  },
  askAmendmentSignature: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/amendments/:amendment/signature-requests",
    summary: "Sends an amendment to be signed by its parties, each by a personal link, together or in turn",
    act: { fr: "Avenant envoyé à signer", en: "Amendment sent to be signed" },
    access: writers,
    params: oneAmendment,
    body: z.object({
      /** One a party. */
      signatories: z
        .array(z.strictObject({ organisation: Id, name: Name, email: z.email() }))
        .min(1)
        .max(200),
      /** In the order of the parties; or all at once. */
      inTurn: z.boolean(),
      asksCode: z.boolean(),
      dueOn: PlainDate$,
    }),
    response: AmendmentView,
    status: 201,
    refusals: {
      ...sending,
      "signatory-of-a-party-missing": 422,
      "signatory-of-no-party": 422,
      "due-date-past": 422,
      "same-address": 422,
      "request-already-open": 409,
    },
  },
  renewAmendmentSignature: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/amendments/:amendment/signature-requests/versions",
    summary:
      "Sends the amendment as it reads now: what was signed of the former version is void, and each is told why",
    act: {
      fr: "Nouvelle version de l'avenant envoyée à signer",
      en: "New version of the amendment sent to be signed",
    },
    access: writers,
    params: oneAmendment,
    body: z.object({ why: z.string().trim().min(1).max(1000) }),
    response: AmendmentView,
    status: 201,
    refusals: {
      ...sending,
      "request-unknown": 404,
      "request-cancelled": 409,
      "request-completed": 409,
      "request-expired": 409,
      "document-unchanged": 409,
    },
  },
  withdrawAmendment: {
    method: "POST",
    path: "/territories/:territory/conventions/:convention/amendments/:amendment/withdrawal",
    summary: "Gives an amendment up before it is signed",
    act: { fr: "Avenant abandonné", en: "Amendment withdrawn" },
    access: writers,
    params: oneAmendment,
    body: WithdrawingAmendment,
    response: AmendmentView,
    status: 201,
    refusals: { "convention-unknown": 404, "amendment-unknown": 404, "amendment-already-ended": 409 },
  },
  readAmendmentPaper: {
    method: "GET",
    path: "/territories/:territory/conventions/:convention/amendments/:amendment/amendment.pdf",
    summary: "The amendment as it is signed: what it changes, before and after (PDF, in French)",
    access: seeAll,
    params: oneAmendment,
    response: pdfFile,
    refusals: { "convention-unknown": 404, "amendment-unknown": 404, "amendment-blocked": 409 },
  },
} as const satisfies Record<string, Route>;

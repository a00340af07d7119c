import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { pdfFile } from "#platform/contract/file.ts";
import type { Route } from "#platform/contract/route.ts";
import { seeAll, writers } from "./readers.ts";
import { renewalRefusals } from "./refusals.ts";
import { Renewing } from "./sign.ts";

const territory = z.object({ territory: Id });
const oneDraft = territory.extend({ draft: Id });

/** What the parties would sign, but for its day. */
export const DraftTerms = Renewing.omit({ signedOn: true });

const Draft = z.object({
  id: Id,
  /** Of the drafts of the territory: the convention has its own once it is signed. */
  number: z.int(),
  state: z.enum(["open", "signed", "dropped"]),
  /** Sent to be signed by personal links, not signed by all yet. */
  isOut: z.boolean(),
  /** The number of the convention that it follows. */
  follows: z.int().nullable(),
  startsOn: PlainDate$,
  endsOn: PlainDate$,
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  endedOn: PlainDate$.nullable(),
  endedWhy: z.string().nullable(),
});

const DraftPage = Draft.extend({
  on: PlainDate$,
  version: z.int(),
  previous: Id.nullable(),
  terms: DraftTerms,
  /** Who signs, in order: its parties. */
  signers: z.array(z.object({ id: Id, name: z.string() })),
  /** Why it could not be signed today, as it stands; null where it could. */
  lacks: z.object({ reason: z.string(), fr: z.string(), en: z.string() }).nullable(),
  /** What was sent says something else than the draft does now. */
  isOutOfDate: z.boolean(),
});

const made = z.object({ draft: Id });
const open = { "draft-unknown": 404, "draft-ended": 409 } as const;
const sending = { ...renewalRefusals, ...open } as const;

/** A convention while it is prepared: kept, changed, sent to its parties, signed by the last of them. */
export const draftRoutes = {
  listConventionDrafts: {
    method: "GET",
    path: "/territories/:territory/convention-drafts",
    summary: "The conventions in preparation, last prepared first, those that were signed or given up too",
    access: seeAll,
    params: territory,
    response: z.object({ on: PlainDate$, drafts: z.array(Draft) }),
    refusals: {},
  },
  readConventionDraft: {
    method: "GET",
    path: "/territories/:territory/convention-drafts/:draft",
    summary: "A convention in preparation: its terms, who signs it, what it lacks to be signed today",
    access: seeAll,
    params: oneDraft,
    response: DraftPage,
    refusals: { "draft-unknown": 404 },
  },
  readConventionDraftPaper: {
    method: "GET",
    path: "/territories/:territory/convention-drafts/:draft/convention.pdf",
    summary:
      "The convention as it would be signed; once sent, the very bytes that were sent (PDF, in French)",
    access: seeAll,
    params: oneDraft,
    response: pdfFile,
    refusals: { "draft-unknown": 404, ...renewalRefusals },
  },
  prepareConvention: {
    method: "POST",
    path: "/territories/:territory/convention-drafts",
    summary: "Begins a convention, or the one that follows: nothing is promised before it is signed",
    act: { fr: "Convention mise en préparation", en: "Convention begun" },
    access: writers,
    params: territory,
    body: z.strictObject({ previous: Id.nullable().default(null), terms: DraftTerms }),
    response: made,
    status: 201,
    refusals: { "convention-unknown": 404 },
  },
  changeConventionDraft: {
    method: "PUT",
    path: "/territories/:territory/convention-drafts/:draft",
    summary: "Changes a convention in preparation, from the version that was read",
    act: { fr: "Projet de convention modifié", en: "Convention draft changed" },
    access: writers,
    params: oneDraft,
    body: z.strictObject({ version: z.int().min(1), terms: DraftTerms }),
    response: made,
    refusals: { ...open, "draft-changed-meanwhile": 409 },
  },
  dropConventionDraft: {
    method: "POST",
    path: "/territories/:territory/convention-drafts/:draft/withdrawal",
    summary: "Gives a convention up before it is signed: whoever was written to is told",
    act: { fr: "Projet de convention abandonné", en: "Convention draft given up" },
    access: writers,
    params: oneDraft,
    body: z.strictObject({ why: z.string().trim().min(1).max(1000) }),
    response: made,
    status: 201,
    refusals: open,
  },
  signConventionDraft: {
    method: "POST",
    path: "/territories/:territory/convention-drafts/:draft/signature",
    summary: "Records that every party signed it on paper: the pledges are promised",
    act: { fr: "Convention signée", en: "Convention signed" },
    access: writers,
    params: oneDraft,
    body: z.strictObject({ signedOn: PlainDate$ }),
    response: z.object({ convention: Id }),
    status: 201,
    refusals: { ...sending, "draft-under-way": 409 },
  },
  askConventionSignature: {
    method: "POST",
    path: "/territories/:territory/convention-drafts/:draft/signature-requests",
    summary: "Sends the convention to its parties, each by a personal link: signed when the last one has",
    act: { fr: "Convention envoyée à signer", en: "Convention sent to be signed" },
    access: writers,
    params: oneDraft,
    body: z.strictObject({
      /** One a party. */
      signatories: z
        .array(z.strictObject({ organisation: Id, name: Name, email: z.email() }))
        .min(1)
        .max(200),
      inTurn: z.boolean(),
      asksCode: z.boolean(),
      dueOn: PlainDate$,
    }),
    response: made,
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
  renewConventionSignature: {
    method: "POST",
    path: "/territories/:territory/convention-drafts/:draft/signature-requests/versions",
    summary:
      "Sends the convention as it reads now: what was signed of the former version is void, and each is told why",
    act: {
      fr: "Nouvelle version de la convention envoyée à signer",
      en: "New version of the convention sent to be signed",
    },
    access: writers,
    params: oneDraft,
    body: z.strictObject({ why: z.string().trim().min(1).max(1000) }),
    response: made,
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
} as const satisfies Record<string, Route>;

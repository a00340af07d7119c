import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { readers, territory } from "./access.ts";
import { noticeRoutes } from "./notice-routes.ts";
import { DraftAnswers, DraftForm$ } from "./question-fields.ts";
import { answerRefusals } from "./question-routes.ts";

const text = (most: number) => z.string().max(most);
const count = (most: number) => z.int().min(0).max(most).nullable();

/** What an owner types, as they type it: nothing is asked of it before it is submitted. */
export const FileContent$ = z.strictObject({
  siren: text(40),
  siret: text(40),
  name: text(200),
  communeInsee: z.union([z.literal(""), z.string().regex(/^([0-9]{5}|2[AB][0-9]{3}|X[0-9]{4})$/)]),
  communeName: text(200),
  activity: text(200),
  legalForm: text(200),
  ownerName: text(200),
  createdOn: PlainDate$.nullable(),
  headcount: count(1_000_000),
  inInsolvency: z.boolean().nullable(),
  title: text(200),
  description: text(5000),
  jobsCreated: count(100_000),
  jobsKept: count(100_000),
  amountCents: count(100_000_000_000),
  instalments: count(120),
  graceMonths: count(60),
  halfDays: count(10_000),
});

/** A name that stands in a mail to an address that nobody has proved to be theirs: no address of a page in it. */
const PersonName = z
  .string()
  .trim()
  .min(2)
  .max(80)
  .regex(/^[^\p{Cc}/:@<>[\]]+$/u);

export const asksByMail = {
  name: PersonName,
  email: z.email().max(254),
  language: z.enum(["fr", "en"]),
};

const common = { territory: z.object({ id: Id, name: z.string() }), name: z.string() };

const ToldDraft = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("open"),
    ...common,
    isDemonstration: z.boolean(),
    /** The territory's day. */
    on: PlainDate$,
    email: z.string(),
    content: FileContent$,
    /** The territory's own questions; null where it asks none. */
    form: DraftForm$.nullable(),
    /** How many times it was saved: each saving says which one it read. */
    version: z.int(),
    savedAt: z.iso.datetime().nullable(),
    erasedAt: z.iso.datetime(),
    communes: z.array(z.object({ insee: z.string(), name: z.string() })),
  }),
  z.object({
    state: z.literal("submitted"),
    ...common,
    number: z.int(),
    firm: z.string(),
    submittedAt: z.iso.datetime(),
  }),
]);

const oneDraft = territory.extend({ draft: Id });

const opening = { "draft-unknown": 404, "draft-link-expired": 410, "draft-not-open": 404 } as const;
const writing = { ...opening, "draft-submitted": 409 } as const;

const visiting = { params: oneDraft, access: "public", secret: true } as const;

/** A request without an account: its personal link, what is typed, its submission. The trail keeps the acts, never the words. */
export const draftRoutes = {
  askDraftLink: {
    method: "POST",
    path: "/territories/:territory/file-drafts",
    summary:
      "Sends a personal link to begin a request, or to take up the one that waits for this address: the answer is the same",
    act: { fr: "Lien de demande envoyé", en: "Request link sent" },
    access: "public",
    secret: true,
    params: territory,
    body: z.object(asksByMail),
    response: z.object({
      /** For how long the link opens, and the draft stands without being saved. */
      days: z.int(),
      /** Where the territory is invented no mail leaves: the path of the link. Null elsewhere. */
      demonstrationLink: z.string().nullable(),
    }),
    refusals: { "territory-not-open": 409, "too-many-asks": 429 },
  },
  openDraft: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/file-drafts/:draft/visits",
    summary: "Opens a request by the token of its link, which comes back as a cookie of that address alone",
    act: { fr: "Brouillon de demande ouvert", en: "Request draft opened" },
    body: z.object({ token: z.string().min(20).max(100) }),
    // What a write answers is remembered for a retry: the words of a draft are only ever read.
    response: z.object({}),
    refusals: opening,
  },
  readDraft: {
    method: "GET",
    path: "/territories/:territory/file-drafts/:draft",
    summary: "A request that was opened by its link: what was typed so far, or the file that it became",
    access: "public",
    params: oneDraft,
    response: ToldDraft,
    refusals: opening,
  },
  saveDraft: {
    ...visiting,
    method: "PUT",
    path: "/territories/:territory/file-drafts/:draft",
    summary: "Saves what was typed over the version that was read; over another one it is refused",
    act: { fr: "Brouillon de demande enregistré", en: "Request draft saved" },
    body: z.object({ version: z.int().min(0), content: FileContent$, form: DraftAnswers.optional() }),
    response: z.object({ version: z.int(), savedAt: z.iso.datetime(), erasedAt: z.iso.datetime() }),
    refusals: { ...writing, "draft-changed-elsewhere": 409, "questions-changed": 409 },
  },
  lookUpForDraft: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/file-drafts/:draft/look-ups",
    summary: "Reads the firm in the public register by its SIREN or SIRET, a few times for a request",
    act: { fr: "Registre consulté pour une demande", en: "Register read for a request" },
    body: z.object({ number: z.string().trim().max(40) }),
    response: noticeRoutes.lookUpFirm.response,
    refusals: { ...noticeRoutes.lookUpFirm.refusals, ...writing, "look-ups-used-up": 429 },
  },
  submitDraft: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/file-drafts/:draft/submission",
    summary: "Submits the request as it was read again: it becomes a file, once",
    act: { fr: "Demande déposée par le dirigeant", en: "Request submitted by the owner" },
    /** With the version of the territory's questions that was read. */
    body: z.object({ version: z.int().min(0), questionsFromOn: PlainDate$.nullable().optional() }),
    response: ToldDraft,
    refusals: {
      ...opening,
      ...answerRefusals,
      "draft-changed-elsewhere": 409,
      "territory-not-open": 409,
      "questions-changed": 409,
      "answers-missing": 422,
      "content-incomplete": 422,
      "siren-malformed": 422,
      "siren-key-wrong": 422,
      "siret-malformed": 422,
      "siret-key-wrong": 422,
      "siret-of-another-siren": 422,
      "submission-needs-the-coordinator": 409,
    },
  },
  countDrafts: {
    method: "GET",
    path: "/territories/:territory/file-draft-counts",
    summary: "How many requests are being written, and how many of them rest: nothing of what they say",
    access: readers,
    params: territory,
    response: z.object({ underWay: z.int(), resting: z.int(), restingDays: z.int() }),
    refusals: {},
  },
} as const satisfies Record<string, Route>;

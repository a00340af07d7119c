import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { confirmationStates, confirmationWays, requestEnds } from "../domain/confirmation-state.ts";
import { contentKeys } from "../domain/file-content.ts";
import { needKinds, resourceKinds } from "../domain/financing-plan.ts";
import { oneApplication, readers, territory, writers } from "./access.ts";
import { asksByMail, FileContent$ } from "./draft-routes.ts";
import { ApplicationPage } from "./pages.ts";

/** The lines of a plan, as they are confirmed. */
export const Plan$ = z
  .array(
    z.object({
      side: z.enum(["need", "resource"]),
      kind: z.enum([...needKinds, ...resourceKinds]),
      label: z.string(),
      amountCents: z.int(),
    }),
  )
  .readonly();

const Confirmed = FileContent$.extend({
  plan: Plan$,
  answers: z
    .array(z.object({ label: z.string(), told: z.string() }))
    .readonly()
    .optional(),
});

const toldOwner = { name: z.string(), email: z.string() };

const Told = z.object({
  /** Whether the committee waits for it, by the territory's rule of today. */
  isRequired: z.boolean(),
  state: z.enum(confirmationStates),
  /** What is no longer as it was confirmed; empty where nothing was. */
  changed: z.array(z.enum(contentKeys)),
  hasPlanChanged: z.boolean(),
  confirmed: Confirmed.nullable(),
  now: Confirmed,
  requests: z.array(
    z.object({
      id: Id,
      ...toldOwner,
      askedBy: z.string(),
      askedOn: PlainDate$,
      expiresAt: z.iso.datetime(),
      endedHow: z.enum(requestEnds).nullable(),
      contestedWhy: z.string().nullable(),
    }),
  ),
  /** Evidence, first given first. */
  confirmations: z.array(
    z.object({
      id: Id,
      ...toldOwner,
      way: z.enum(confirmationWays),
      on: PlainDate$,
      at: z.iso.datetime(),
      hash: z.string(),
      hasCorrected: z.boolean(),
    }),
  ),
  /** Whom to give an account: who confirmed last and runs nothing here yet; null otherwise. */
  invitable: z.object(toldOwner).nullable(),
});

const Asked = z.discriminatedUnion("state", [
  z.object({
    state: z.literal("asked"),
    territory: z.object({ id: Id, name: z.string() }),
    isDemonstration: z.boolean(),
    name: z.string(),
    askedBy: z.string(),
    number: z.int(),
    expiresAt: z.iso.datetime(),
    /** All that the file says of the firm and its project, and the hash of these words. */
    content: Confirmed,
    hash: z.string(),
    communes: z.array(z.object({ insee: z.string(), name: z.string() })),
    mayCorrect: z.boolean(),
  }),
  z.object({
    state: z.literal("ended"),
    territory: z.object({ id: Id, name: z.string() }),
    name: z.string(),
    askedBy: z.string(),
    number: z.int(),
    endedHow: z.enum(requestEnds),
    content: Confirmed.nullable(),
    hash: z.string().nullable(),
  }),
]);

const acting = { "application-unknown": 404, "file-denied": 403, "date-in-the-future": 422 } as const;
const oneRequest = territory.extend({ request: Id });
const opening = {
  "confirmation-unknown": 404,
  "confirmation-expired": 410,
  "confirmation-not-open": 404,
} as const;
const answering = { ...opening, "confirmation-ended": 409, "file-out-of-your-hands": 409 } as const;
// What a write answers is remembered for a retry: the words of a file are only ever read.
const visiting = {
  params: oneRequest,
  access: "public",
  secret: true,
  response: z.object({}),
} as const;

const Rules = z.object({
  on: PlainDate$,
  isRequired: z.boolean(),
  rules: z.array(z.object({ fromOn: PlainDate$, isRequired: z.boolean() })),
});

/** What the owner says of the file that a coordinator filled. */
export const confirmationRoutes = {
  readConfirmations: {
    method: "GET",
    path: "/territories/:territory/applications/:application/confirmations",
    summary: "Whether the owner confirmed the file as it stands, what changed since, and the evidence",
    access: readers,
    params: oneApplication,
    response: Told,
    refusals: { "application-unknown": 404, "file-denied": 403 },
  },
  askConfirmation: {
    method: "POST",
    path: "/territories/:territory/applications/:application/confirmation-requests",
    summary:
      "Sends the owner a personal link to read the whole file, correct it and confirm it; the link before ends",
    act: { fr: "Confirmation demandée au dirigeant", en: "Owner asked to confirm" },
    access: writers,
    params: oneApplication,
    body: z.object(asksByMail),
    response: Told,
    status: 201,
    refusals: { ...acting, "status-does-not-allow": 409, "confirmation-by-the-desk": 422 },
  },
  inviteOwner: {
    method: "POST",
    path: "/territories/:territory/applications/:application/owner-invitations",
    summary:
      "Gives an owner's seat to whoever submitted or confirmed the file last, names them, and invites them",
    act: { fr: "Compte ouvert au dirigeant", en: "Owner given an account" },
    access: writers,
    params: oneApplication,
    body: z.object({}),
    response: ApplicationPage,
    refusals: { ...acting, "nobody-to-invite": 409 },
  },
  openConfirmation: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/confirmation-requests/:request/visits",
    summary:
      "Opens a request to confirm by the token of its link, which comes back as a cookie of that address alone",
    act: { fr: "Demande de confirmation ouverte", en: "Confirmation request opened" },
    body: z.object({ token: z.string().min(20).max(100) }),
    refusals: opening,
  },
  readConfirmationRequest: {
    method: "GET",
    path: "/territories/:territory/confirmation-requests/:request",
    summary: "The file as its owner is asked to confirm it",
    access: "public",
    params: oneRequest,
    response: Asked,
    refusals: opening,
  },
  confirmFile: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/confirmation-requests/:request/confirmation",
    summary: "Confirms the file as it was read, or with the owner's corrections: who, when and what is kept",
    act: { fr: "Dossier confirmé par le dirigeant", en: "File confirmed by the owner" },
    body: z.object({
      /** Of what was read: the file that changed meanwhile is read again. */
      hash: z.string().regex(/^[0-9a-f]{64}$/),
      isTrue: z.literal(true),
      corrected: FileContent$.nullable().default(null),
    }),
    refusals: {
      ...answering,
      "file-changed-meanwhile": 409,
      "content-incomplete": 422,
    },
  },
  contestFile: {
    ...visiting,
    method: "POST",
    path: "/territories/:territory/confirmation-requests/:request/contest",
    summary: "Says that the file is not so, and why: the coordinator is told",
    act: { fr: "Dossier contesté par le dirigeant", en: "File contested by the owner" },
    body: z.object({ why: z.string().trim().min(1).max(2000) }),
    refusals: answering,
  },
  readConfirmationRules: {
    method: "GET",
    path: "/territories/:territory/confirmation-rules",
    summary: "Whether the committee waits for the owner's confirmation, from which day on",
    access: readers,
    params: territory,
    response: Rules,
    refusals: {},
  },
  setConfirmationRule: {
    method: "POST",
    path: "/territories/:territory/confirmation-rules",
    summary: "Says from which day on the committee waits for the owner's confirmation, or no longer does",
    act: { fr: "Règle de confirmation fixée", en: "Confirmation rule set" },
    access: writers,
    params: territory,
    body: z.object({ fromOn: PlainDate$, isRequired: z.boolean() }),
    response: Rules,
    status: 201,
    refusals: { "rule-date-taken": 409 },
  },
} as const satisfies Record<string, Route>;

import { z } from "zod";
import { Bilingual } from "#fund/contract.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import type { Route } from "#platform/contract/route.ts";
import { askableFields, correctionEnds } from "../domain/correction-round.ts";
import { messageSides } from "../domain/file-message.ts";
import { statuses } from "../domain/status.ts";
import { oneApplication, readers, writers } from "./access.ts";
import { FinancingLine$ } from "./acts.ts";
import { Plan$ } from "./confirmation-routes.ts";
import { FileContent$ } from "./draft-routes.ts";

const Subject = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("field"), field: z.enum(askableFields) }),
  z.strictObject({ kind: z.literal("plan") }),
  z.strictObject({ kind: z.literal("document"), document: Id }),
]);

const Typed = FileContent$.omit({ siren: true, siret: true }).partial();

/** What a subject says at a moment: the data, the lines of the plan, or the version of a document. */
const Value = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("field"), content: Typed }),
  z.object({ kind: z.literal("plan"), plan: Plan$ }),
  z.object({
    kind: z.literal("document"),
    version: Id.nullable(),
    number: z.int().nullable(),
    receivedOn: PlainDate$.nullable(),
  }),
]);

const Word = z.string().trim().max(1000);
const Answers = z
  .array(z.object({ position: z.int(), isExact: z.boolean(), word: Word.default("") }))
  .max(60);

const Rounds = z.object({
  side: z.enum(messageSides),
  /** Whether whoever reads helps the owner with this file: they prepare, and send nothing back. */
  isHelper: z.boolean(),
  /** What is typed of the round that is with the firm, to its side alone. */
  preparation: z
    .object({
      version: z.int(),
      typed: Typed,
      lines: z.array(FinancingLine$).nullable(),
      answers: Answers,
      by: z.string(),
      at: z.iso.datetime(),
    })
    .nullable(),
  on: PlainDate$,
  status: z.enum(statuses),
  /** Who runs the firm, and would be asked; empty where nobody does. */
  told: z.array(z.string()),
  /** Of the file as it stands: whoever sends corrections back says which one they read. */
  hash: z.string(),
  /** What the file says of the firm and its project. */
  content: FileContent$,
  communes: z.array(z.object({ insee: z.string(), name: z.string() })),
  /** What may be asked besides the data and the plan. */
  documents: z.array(z.object({ id: Id, name: Bilingual })),
  /** First asked first. */
  rounds: z.array(
    z.object({
      id: Id,
      number: z.int(),
      turn: z.enum(messageSides).nullable(),
      askedBy: z.string(),
      askedOn: PlainDate$,
      dueOn: PlainDate$,
      remindedOn: PlainDate$.nullable(),
      sent: z.object({ by: z.string(), on: PlainDate$ }).nullable(),
      ended: z.object({ how: z.enum(correctionEnds), by: z.string(), on: PlainDate$ }).nullable(),
      items: z.array(
        z.object({
          position: z.int(),
          subject: Subject,
          name: Bilingual,
          word: z.string(),
          /** As it was asked, as it came back, and as it stands. */
          asked: Value,
          answer: z.object({ given: Value, isExact: z.boolean(), word: z.string() }).nullable(),
          now: Value,
        }),
      ),
    }),
  ),
});

const oneRound = oneApplication.extend({ round: Id });

const atDesk = { "application-unknown": 404, "file-denied": 403, "file-of-own-firm": 403 } as const;
const inRound = { ...atDesk, "correction-unknown": 404 } as const;

/** What a coordinator asks the owner of a firm to correct, point by point, and what comes back: one round at a time. */
export const correctionRoutes = {
  readCorrections: {
    method: "GET",
    path: "/territories/:territory/applications/:application/corrections",
    summary: "The corrections asked in a file, round after round: before, after, and whose turn it is",
    access: [...readers, "owner", "adviser"],
    params: oneApplication,
    response: Rounds,
    refusals: { "application-unknown": 404, "file-denied": 403, "not-your-firm": 403 },
  },
  askCorrections: {
    method: "POST",
    path: "/territories/:territory/applications/:application/corrections",
    summary:
      "Asks the owner to correct some points, with a word each, in one round; asked of what came back, it asks again",
    act: { fr: "Corrections demandées au dirigeant", en: "Corrections asked of the owner" },
    access: writers,
    params: oneApplication,
    body: z.object({
      dueOn: PlainDate$,
      items: z
        .array(z.object({ subject: Subject, word: Word.min(1) }))
        .min(1)
        .max(60),
    }),
    response: Rounds,
    status: 201,
    refusals: {
      ...atDesk,
      "status-does-not-allow": 409,
      "corrections-already-asked": 409,
      "nobody-runs-the-firm": 409,
      "correction-asked-twice": 422,
      "document-unknown": 422,
      "due-before-today": 422,
    },
  },
  remindCorrections: {
    method: "POST",
    path: "/territories/:territory/applications/:application/corrections/:round/reminders",
    summary: "Writes again to those who run the firm, once a day at most",
    act: { fr: "Corrections relancées", en: "Reminder of corrections" },
    access: writers,
    params: oneRound,
    body: z.object({}),
    response: Rounds,
    refusals: {
      ...inRound,
      "correction-not-with-firm": 409,
      "reminded-already": 409,
      "nobody-runs-the-firm": 409,
    },
  },
  sendCorrections: {
    method: "POST",
    path: "/territories/:territory/applications/:application/corrections/:round/answer",
    summary:
      "Sends a round back, whole: each point corrected, or said to be right; nothing else of the file is written",
    act: { fr: "Corrections renvoyées par le dirigeant", en: "Corrections sent back by the owner" },
    access: ["owner"],
    params: oneRound,
    body: z.object({
      hash: z.string().max(64),
      /** The data that were asked, as they are now; the others are not written. */
      typed: Typed.default({}),
      /** The whole plan, where it was asked. */
      lines: z.array(FinancingLine$).max(200).nullable().default(null),
      answers: Answers.default([]),
    }),
    response: Rounds,
    refusals: {
      "application-unknown": 404,
      "file-denied": 403,
      "not-your-firm": 403,
      "correction-unknown": 404,
      "correction-not-with-firm": 409,
      "correction-unanswered": 422,
      "file-changed-meanwhile": 409,
      "content-incomplete": 422,
      "amount-not-positive": 422,
    },
  },
  prepareCorrections: {
    method: "PUT",
    path: "/territories/:territory/applications/:application/corrections/:round/preparation",
    summary:
      "Keeps what is typed of a round over what was read, and sends nothing back: the owner does, and is told once a day",
    act: { fr: "Corrections préparées", en: "Corrections prepared" },
    access: ["owner", "adviser"],
    params: oneRound,
    body: z.object({
      version: z.int().min(0),
      typed: Typed.default({}),
      lines: z.array(FinancingLine$).max(200).nullable().default(null),
      answers: Answers.default([]),
    }),
    response: Rounds,
    refusals: {
      "application-unknown": 404,
      "file-denied": 403,
      "not-your-firm": 403,
      "correction-unknown": 404,
      "correction-not-with-firm": 409,
      "prepared-meanwhile": 409,
    },
  },
  acceptCorrections: {
    method: "POST",
    path: "/territories/:territory/applications/:application/corrections/:round/acceptance",
    summary: "Accepts what came back: the file goes on",
    act: { fr: "Corrections acceptées", en: "Corrections accepted" },
    access: writers,
    params: oneRound,
    body: z.object({}),
    response: Rounds,
    refusals: { ...inRound, "correction-not-with-desk": 409 },
  },
  withdrawCorrections: {
    method: "POST",
    path: "/territories/:territory/applications/:application/corrections/:round/withdrawal",
    summary: "Withdraws a round that is with the firm: nothing is awaited from it any more",
    act: { fr: "Demande de corrections retirée", en: "Request for corrections withdrawn" },
    access: writers,
    params: oneRound,
    body: z.object({}),
    response: Rounds,
    refusals: { ...inRound, "correction-not-with-firm": 409 },
  },
} as const satisfies Record<string, Route>;

import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { signatoryStates } from "../domain/course.ts";
import { signatureWays } from "../domain/request.ts";

const ToldSignatory = z.object({
  name: z.string(),
  role: z.string(),
  state: z.enum(signatoryStates),
  signedOn: PlainDate$.nullable(),
  way: z.enum(signatureWays).nullable(),
  refusedWhy: z.string().nullable(),
});

const ToldDocument = z.object({ name: z.string(), sha256: z.string(), version: z.int() });

/** A request as those who follow it read it. */
export const ToldRequest = z.object({
  id: Id,
  subject: z.object({ kind: z.string(), id: Id }),
  title: z.string(),
  asker: z.string(),
  askedBy: z.string(),
  askedAt: z.iso.datetime(),
  dueOn: PlainDate$,
  state: z.enum(["open", "expired", "completed", "cancelled"]),
  endedOn: PlainDate$.nullable(),
  endedWhy: z.string().nullable(),
  inTurn: z.boolean(),
  asksCode: z.boolean(),
  /** Whether a signatory may be reminded by text. */
  takesTexts: z.boolean(),
  document: ToldDocument,
  signatories: z.array(
    ToldSignatory.extend({
      id: Id,
      email: z.string(),
      /** Where a text reached them last, or the number that they gave in their account. */
      mobile: z.string().nullable(),
      remindedOn: PlainDate$.nullable(),
      remindedByText: z.boolean(),
      reminders: z.int(),
      mayBeReminded: z.boolean(),
    }),
  ),
  story: z.array(
    z.object({
      at: z.iso.datetime(),
      kind: z.enum(["asked", "changed", "refused", "replaced", "delegated", "voided"]),
      names: z.array(z.string()),
      by: z.string().nullable(),
      why: z.string().nullable(),
    }),
  ),
});

/** A request as a signatory reads it. */
export const ToldVisit = z.object({
  title: z.string(),
  asker: z.string(),
  dueOn: PlainDate$,
  isCompleted: z.boolean(),
  way: z.enum(["mail", "account"]),
  me: ToldSignatory,
  others: z.array(ToldSignatory),
  document: ToldDocument.extend({
    essentials: z.array(z.object({ label: z.string(), value: z.string() })),
    changedWhy: z.string().nullable(),
    madeOn: PlainDate$,
  }),
  consent: z.object({ version: z.int(), text: z.string() }),
  asksCode: z.boolean(),
  codeSentAt: z.iso.datetime().nullable(),
  mayDelegate: z.boolean(),
});

const about = { request: Id, title: z.string(), dueOn: PlainDate$ };

/** What waits for the caller about signatures, in facts. */
export const SignatureTask = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("to-sign"), ...about, signatory: Id, asker: z.string() }),
  z.object({ kind: z.literal("signing-refused"), ...about, name: z.string(), why: z.string() }),
  z.object({
    kind: z.literal("signature-late"),
    ...about,
    names: z.array(z.string()),
    isPast: z.boolean(),
  }),
]);

import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";

const about = { sitting: Id, heldOn: PlainDate$, files: z.int() };

const consulted = { sitting: Id, closesOn: PlainDate$ };

const followed = { decision: Id, application: Id, firm: z.string(), on: PlainDate$ };

/** Something of the committee that waits for the caller. */
export const CommitteeTask = z.discriminatedUnion("kind", [
  /** A firm was told nothing yet of what a closed sitting decided on that day. */
  z.object({ kind: z.literal("letter-to-write"), ...followed }),
  /** The last day of an offer has passed, and its money is still held. */
  z.object({ kind: z.literal("offer-ended"), ...followed }),
  /** The caller sits that day: links to declare, packs to read; already recused from the firms that are named. */
  z.object({
    kind: z.literal("to-read"),
    ...about,
    place: z.string(),
    toDeclare: z.int(),
    /** Packs whose last version the caller has not opened. */
    unread: z.int(),
    recused: z.array(z.string()),
  }),
  /** The caller sits that day, and has not said whether they come. */
  z.object({ kind: z.literal("to-answer"), ...about, place: z.string() }),
  /** Members ask, and nobody answered yet. */
  z.object({ kind: z.literal("questions-to-answer"), ...about, questions: z.int() }),
  /** Members who have not yet said, on some file, whether anything ties them to the firm. */
  z.object({ kind: z.literal("to-prepare"), ...about, undeclared: z.int() }),
  /** Its day has come. */
  z.object({ kind: z.literal("to-open"), ...about }),
  /** It is open: files to decide, then the closing. */
  z.object({ kind: z.literal("to-finish"), ...about, waiting: z.int() }),
  z.object({ kind: z.literal("minutes-to-read"), ...about }),
  /** Ties to declare and votes to give in writing, until that day. */
  z.object({ kind: z.literal("consultation-to-answer"), ...consulted, toDeclare: z.int(), toVote: z.int() }),
  /** Everyone answered, or the last day has passed. */
  z.object({ kind: z.literal("consultation-to-close"), ...consulted }),
  /** Of a firm that the caller runs: the earliest last day, where one was said. */
  z.object({
    kind: z.literal("conditions-to-prove"),
    decision: Id,
    firm: z.string(),
    conditions: z.int(),
    dueOn: PlainDate$.nullable(),
  }),
  /** Someone else handed in what proves a condition. */
  z.object({
    kind: z.literal("evidence-to-judge"),
    decision: Id,
    application: Id,
    firm: z.string(),
    pieces: z.int(),
  }),
  z.object({
    kind: z.literal("conditions-to-lift"),
    sitting: Id,
    decision: Id,
    application: Id,
    firm: z.string(),
    conditions: z.int(),
    decidedOn: PlainDate$,
  }),
]);

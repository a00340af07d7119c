import { z } from "zod";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";

const about = { sitting: Id, heldOn: PlainDate$, files: z.int() };

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
    recused: z.array(z.string()),
  }),
  /** Members who have not yet said, on some file, whether anything ties them to the firm. */
  z.object({ kind: z.literal("to-prepare"), ...about, undeclared: z.int() }),
  /** Its day has come. */
  z.object({ kind: z.literal("to-open"), ...about }),
  /** It is open: files to decide, then the closing. */
  z.object({ kind: z.literal("to-finish"), ...about, waiting: z.int() }),
  z.object({ kind: z.literal("minutes-to-read"), ...about }),
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

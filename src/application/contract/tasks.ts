import { z } from "zod";
import { Bilingual } from "#fund/contract.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { messageSides } from "../domain/file-message.ts";
import { statuses } from "../domain/status.ts";

const about = { application: Id, number: z.int(), firm: z.string() };

/** Something of a file that waits for the caller. */
export const ApplicationTask = z.discriminatedUnion("kind", [
  /** Required documents are awaited or out of date: to be asked for. */
  z.object({ kind: z.literal("documents-awaited"), ...about, documents: z.array(Bilingual) }),
  /** Documents came from the firm, and nobody has looked at them yet. */
  z.object({ kind: z.literal("documents-to-check"), ...about, documents: z.array(Bilingual) }),
  /** The same, told to the owner of the firm. */
  z.object({ kind: z.literal("own-documents-awaited"), ...about, documents: z.array(Bilingual) }),
  z.object({ kind: z.literal("to-appraise"), ...about, submittedOn: PlainDate$ }),
  /** Nothing is missing: a sitting can examine it. */
  z.object({ kind: z.literal("not-on-an-agenda"), ...about }),
  z.object({ kind: z.literal("orientation-unanswered"), ...about, to: z.string(), since: PlainDate$ }),
  /** Messages of the other side wait to be read, in the file as the caller opens it. */
  z.object({
    kind: z.literal("messages-unread"),
    ...about,
    count: z.int(),
    since: PlainDate$,
    side: z.enum(messageSides),
    /** Whether the caller helps the owner with the file. */
    isAccompanied: z.boolean(),
  }),
  z.object({ kind: z.literal("asleep"), ...about, since: PlainDate$ }),
  /** The coordinator asks the owner, who reads this, to correct some points. */
  z.object({ kind: z.literal("own-corrections"), ...about, count: z.int(), dueOn: PlainDate$ }),
  /** The same two, told to whoever helps the owner with the file. */
  z.object({ kind: z.literal("accompanied-documents-awaited"), ...about, documents: z.array(Bilingual) }),
  z.object({ kind: z.literal("accompanied-corrections"), ...about, count: z.int(), dueOn: PlainDate$ }),
  /** They came back: to be accepted, or asked again. */
  z.object({ kind: z.literal("corrections-to-read"), ...about, count: z.int(), since: PlainDate$ }),
  /** They did not come back on their day: the firm is to be reminded. */
  z.object({ kind: z.literal("corrections-late"), ...about, since: PlainDate$, dueOn: PlainDate$ }),
  /** An opinion that was asked did not come on its day. */
  z.object({ kind: z.literal("opinion-late"), ...about, opinion: Id, name: z.string(), dueOn: PlainDate$ }),
  /** It has stayed longer in its status than the territory's delay. */
  z.object({
    kind: z.literal("stage-overdue"),
    ...about,
    status: z.enum(statuses),
    since: PlainDate$,
    days: z.int(),
    delay: z.int(),
  }),
]);

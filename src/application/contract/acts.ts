import { z } from "zod";
import { halfDays } from "#kernel/days.ts";
import { Cents$, HalfDays$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { opinions, orientationResults } from "../domain/application.ts";
import { situations } from "../domain/document-list.ts";
import { needKinds, resourceKinds } from "../domain/financing-plan.ts";
import { FirmInput } from "./firm.ts";
import { Answers$ } from "./question-fields.ts";

const Text = z.string().trim().max(10_000);
const Jobs = z.int().min(0).max(100_000);

/** The day of the act; the territory's business date when it is not said. */
const on = PlainDate$.optional();

const ProjectInput = z.strictObject({
  title: Name,
  description: Text.default(""),
  requested: z.strictObject({
    amount: Cents$,
    instalments: z.int().min(1).max(120).default(36),
    graceMonths: z.int().min(0).max(60).default(6),
    halfDays: HalfDays$.default(() => halfDays(0n)),
  }),
  jobs: z.strictObject({ created: Jobs.default(0), kept: Jobs.default(0) }),
});

/** What an opening and a revision both say. */
export const FileGiven = z.object({
  firm: FirmInput,
  project: ProjectInput,
  assignedTo: Id.nullable().default(null),
});

export const Opening = FileGiven.extend({
  /** A firm that was only spotted, or a file that is being filled in. */
  status: z.enum(["detected", "draft"]).default("draft"),
  receivedOn: on,
  /** What the firm is, which decides what is asked of it; told from its first day when it is not said. */
  situation: z.enum(situations).optional(),
  /** What is answered already to the territory's own questions, those of this version. */
  form: z.strictObject({ fromOn: PlainDate$, answers: Answers$ }).optional(),
});

export const Revising = FileGiven.extend({ on });

export const Dated = z.object({ on });

const line = { label: Name, amount: Cents$ };

/** A line of a financing plan. */
export const FinancingLine$ = z.discriminatedUnion("side", [
  z.strictObject({ side: z.literal("need"), kind: z.enum(needKinds), ...line }),
  z.strictObject({ side: z.literal("resource"), kind: z.enum(resourceKinds), ...line }),
]);

export const ReplacingPlan = z.object({ lines: z.array(FinancingLine$).max(200), on });

/** A document of the checklist, or another one by its name. */
export const Receiving = z.object({
  document: Id.optional(),
  label: Name.optional(),
  receivedOn: on,
  expiresOn: PlainDate$.nullable().default(null),
});

export const Appraising = z.object({
  opinion: z.enum(opinions),
  text: z.string().trim().min(1).max(20_000),
  on,
});

/** To another scheme, by name; its answer comes with a second call. */
export const Orienting = z.object({
  to: Name,
  result: z.enum(orientationResults).nullable().default(null),
  why: Text.nullable().default(null),
  on,
});

export const Withdrawing = z.object({ why: z.string().trim().min(1).max(2000), on });

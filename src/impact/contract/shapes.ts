import { z } from "zod";
import { BasisPoints$ } from "#fund/contract.ts";
import { Id, PlainDate$ } from "#platform/contract/fields.ts";
import { evidenceKinds, reminderChannels, shortfallOutcomes } from "../domain/commitment.ts";
import { followUpMonths, followUpStates } from "../domain/follow-up.ts";
import { shortfallMonths } from "../domain/shortfall.ts";

const Firm = z.object({ id: Id, name: z.string() });
export const Months = z.literal(followUpMonths);
export const ShortfallMonths = z.literal(shortfallMonths);

/** Two counters, never one. */
const Planned = z.object({ created: z.int(), kept: z.int() });

const Shortfall = z.object({
  months: ShortfallMonths,
  planned: Planned,
  hired: z.int(),
  kept: z.int(),
  /** The committee said what follows from it. */
  isNoted: z.boolean(),
});

export const Definition = z.object({
  /** Null: the programme's own. */
  fromOn: PlainDate$.nullable(),
  /** A fixed-term contract counts from this many months. */
  cddMonths: z.int(),
  areApprenticesCounted: z.boolean(),
  isOwnerCounted: z.boolean(),
});

/** The last verified count: what is known with evidence. */
const Known = z.object({
  months: Months,
  countedOn: PlainDate$,
  hired: z.int(),
  present: z.int(),
  /** Hundredths of a full-time equivalent; null where nobody gave it. */
  presentFteHundredths: z.int().nullable(),
  kept: z.int(),
  headcount: z.int(),
  headcountFteHundredths: z.int().nullable(),
  verifiedOn: PlainDate$,
});

export const JobLine = z.object({
  id: Id,
  application: Id,
  firm: Firm,
  decidedOn: PlainDate$,
  dueOn: PlainDate$,
  planned: Planned,
  baselineHeads: z.int().nullable(),
  /** Null while nothing is verified: unknown is not zero. */
  known: Known.nullable(),
  answers: z.object({ expected: z.int(), answered: z.int() }),
  toAnswer: z.object({ months: Months, dueOn: PlainDate$, isLate: z.boolean() }).nullable(),
  realisation: BasisPoints$.nullable(),
});

const Verified = z.object({
  evidence: z.enum(evidenceKinds),
  reference: z.string(),
  verifiedOn: PlainDate$,
  verifiedBy: z.string(),
});

const Count = z.object({
  id: Id,
  number: z.int(),
  months: Months,
  countedOn: PlainDate$,
  headcount: z.int(),
  headcountFteHundredths: z.int().nullable(),
  hired: z.int(),
  hiredOnCdi: z.int(),
  hiredOnCdd: z.int(),
  apprentices: z.int(),
  present: z.int(),
  presentFteHundredths: z.int().nullable(),
  kept: z.int(),
  comment: z.string().nullable(),
  reason: z.string().nullable(),
  definition: PlainDate$.nullable(),
  answeredOn: PlainDate$,
  answeredBy: z.string(),
  onBehalf: z.boolean(),
  verification: Verified.nullable(),
});

const told = { id: z.string(), on: PlainDate$, at: z.string() };

const Told = z.discriminatedUnion("kind", [
  z.object({ ...told, kind: z.literal("count"), count: Count }),
  z.object({
    ...told,
    kind: z.literal("verification"),
    months: Months,
    evidence: z.enum(evidenceKinds),
    reference: z.string(),
    by: z.string(),
  }),
  z.object({
    ...told,
    kind: z.literal("reminder"),
    months: Months,
    channel: z.enum(reminderChannels),
    note: z.string().nullable(),
    by: z.string(),
  }),
  z.object({
    ...told,
    kind: z.literal("shortfall"),
    months: Months,
    outcome: z.enum(shortfallOutcomes),
    reason: z.string(),
    by: z.string(),
  }),
]);

export const CommitmentPage = JobLine.extend({
  territory: Id,
  decision: Id,
  lapsedOn: PlainDate$.nullable(),
  baseline: z.object({ heads: z.int().nullable(), fteHundredths: z.int().nullable() }),
  /** In force when the committee agreed. */
  definition: Definition,
  definitionToday: Definition,
  /** The day it is told as of. */
  on: PlainDate$,
  /** The reader is the owner of the firm. */
  isOwn: z.boolean(),
  followUps: z.array(
    z.object({
      months: Months,
      dueOn: PlainDate$,
      opensOn: PlainDate$,
      state: z.enum(followUpStates),
      /** The last answer, verified or not. */
      count: Count.nullable(),
      shortfall: Shortfall.nullable(),
    }),
  ),
  /** The last alert that stands. */
  shortfall: Shortfall.nullable(),
  /** Latest first. */
  history: z.array(Told),
});

export const JobTotals = z.object({
  on: PlainDate$,
  commitments: z.int(),
  firms: z.int(),
  planned: Planned,
  hired: z.int().nullable(),
  present: z.object({ heads: z.int(), fteHundredths: z.int(), fteUnknown: z.int() }).nullable(),
  kept: z.int().nullable(),
  headcount: z.object({ heads: z.int(), firms: z.int() }).nullable(),
  /** Commitments of which nothing is verified yet. */
  unverified: z.int(),
  answers: z.object({ expected: z.int(), answered: z.int(), missing: z.int() }),
  realisation: BasisPoints$.nullable(),
  definition: Definition,
});

const task = { commitment: Id, firm: z.string(), months: Months, planned: Planned };
const Before = z.object({ months: Months, hired: z.int() });

export const ImpactTask = z.discriminatedUnion("kind", [
  z.object({
    ...task,
    kind: z.enum(["survey-to-answer", "survey-late"]),
    dueOn: PlainDate$,
    before: Before.nullable(),
  }),
  z.object({ ...task, kind: z.literal("count-to-verify"), answeredOn: PlainDate$, hired: z.int() }),
  z.object({
    ...task,
    kind: z.literal("shortfall"),
    hired: z.int(),
    kept: z.int(),
    on: PlainDate$,
    byCommittee: z.boolean(),
  }),
]);

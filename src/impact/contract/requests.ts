import { z } from "zod";
import { Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { evidenceKinds, reminderChannels, shortfallOutcomes } from "../domain/commitment.ts";
import { Months, ShortfallMonths } from "./shapes.ts";

const Words = z.string().trim().min(1).max(2000);
const Heads = z.int().min(0).max(100_000);
const FteHundredths = z.int().min(0).max(10_000_000);

export const Answering = z.object({
  months: Months,
  countedOn: PlainDate$,
  headcount: Heads,
  /** Hundredths of a full-time equivalent; left out where the firm does not know. */
  headcountFteHundredths: FteHundredths.nullable().default(null),
  /** Since the decision, those who left included. */
  hiredOnCdi: Heads,
  hiredOnCdd: Heads,
  apprentices: Heads.default(0),
  present: Heads,
  presentFteHundredths: FteHundredths.nullable().default(null),
  kept: Heads.default(0),
  comment: Words.nullable().default(null),
  reason: Words.nullable().default(null),
});

export const Verifying = z.object({
  count: Id,
  evidence: z.enum(evidenceKinds),
  /** Of the proof, never of a person. */
  reference: Name,
  verifiedOn: PlainDate$,
});

export const Reminding = z.object({
  months: Months,
  remindedOn: PlainDate$,
  channel: z.enum(reminderChannels),
  note: Words.nullable().default(null),
});

export const NotingShortfall = z.object({
  months: ShortfallMonths,
  outcome: z.enum(shortfallOutcomes),
  reason: Words,
  decidedOn: PlainDate$,
  /** The contract of this advance provides for early repayment. */
  isInContract: z.boolean().default(false),
});

export const Defining = z.object({
  fromOn: PlainDate$,
  cddMonths: z.int().min(1).max(36),
  areApprenticesCounted: z.boolean().default(false),
  isOwnerCounted: z.boolean().default(false),
});

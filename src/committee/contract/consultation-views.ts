import { z } from "zod";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { consultationStates } from "../domain/consultation.ts";
import { frequencies } from "../domain/decision.ts";
import { usualQuorum } from "../domain/quorum.ts";
import { standings } from "../domain/sitting.ts";
import { voteChoices } from "../domain/vote.ts";
import { JobUndertaking$, QuorumRule$ } from "./views.ts";

const text = z.string().trim().max(4000);

/** What is put to a vote in writing: an adjournment is not. */
export const WrittenProposal = z.strictObject({
  outcome: z.enum(["approved", "approved-with-conditions", "refused"]),
  grant: z
    .strictObject({
      amount: Cents$,
      instalments: z.int().min(1).max(60),
      graceMonths: z.int().min(0).max(24),
      frequency: z.enum(frequencies).default("monthly"),
      halfDays: HalfDays$,
      jobs: JobUndertaking$,
    })
    .nullable()
    .default(null),
  conditions: z.array(text).max(50).default([]),
  reasons: text.default(""),
  derogation: text.min(1).nullable().default(null),
});

export const OpeningConsultation = z.object({
  /** Why it does not wait for a sitting. */
  reason: text.min(1),
  /** The last day to vote. */
  closesOn: PlainDate$,
  fund: Id,
  /** The member who presides: their vote decides between equal sides. */
  chair: Id,
  quorum: QuorumRule$.default(usualQuorum),
  items: z
    .array(z.strictObject({ kind: z.literal("application"), id: Id, proposal: WrittenProposal }))
    .min(1)
    .max(20),
});

export const WrittenVoting = z.object({
  choice: z.enum(voteChoices),
  reason: text.min(1).nullable().default(null),
});

export const AskingSitting = z.object({ reason: text.min(1) });

const MemberName = z.object({ member: Id, name: z.string() });

export const ConsultationView = z.object({
  sitting: Id,
  openedOn: PlainDate$,
  openedBy: z.string(),
  chair: z.string(),
  reason: z.string(),
  closesOn: PlainDate$,
  /** So many members who ask for a sitting bring it there. */
  stops: z.int(),
  state: z.enum(consultationStates),
  /** Whether the reader's seat has a vote. */
  mayVote: z.boolean(),
  hasAsked: z.boolean(),
  /** Who would rather meet. */
  asked: z.array(MemberName.extend({ reason: z.string() })),
  items: z.array(
    z.object({
      item: Id,
      firm: z.string(),
      standing: z.enum(standings),
      /** Null unless the item stands open to the reader. */
      proposal: WrittenProposal.extend({
        outcome: z.enum(["approved", "approved-with-conditions", "agreed", "adjourned", "refused"]),
      }).nullable(),
      electors: z.int(),
      answered: z.int(),
      /** Who has not answered yet; nobody where the item is closed to the reader. */
      awaited: z.array(MemberName),
      myVote: z.object({ choice: z.enum(voteChoices), reason: z.string().nullable() }).nullable(),
      /** Of everyone, once it is closed. */
      votes: z.array(MemberName.extend({ choice: z.enum(voteChoices), reason: z.string().nullable() })),
    }),
  ),
});

export const ConsultationRuling = z.object({
  fromOn: PlainDate$,
  days: z.int().min(1).max(60),
  stops: z.int().min(1).max(50),
});

export const ConsultationRules = z.object({
  on: PlainDate$,
  days: z.int(),
  stops: z.int(),
  rules: z.array(ConsultationRuling),
});

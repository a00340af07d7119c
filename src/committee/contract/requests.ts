import { z } from "zod";
import { Cents$, HalfDays$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { colleges } from "../domain/college.ts";
import { decisionOutcomes, frequencies } from "../domain/decision.ts";
import { usualQuorum } from "../domain/quorum.ts";
import { linkKinds } from "../domain/recusal.ts";
import { itemStages } from "../domain/stage.ts";
import { voteChoices } from "../domain/vote.ts";
import { SittingLink$, SittingTime$ } from "./convening-views.ts";
import { JobUndertaking$, QuorumRule$ } from "./views.ts";

const text = z.string().trim().max(4000);

export const Appointing = z.object({
  person: Id,
  organisation: Id.nullable().default(null),
  college: z.enum(colleges),
  votes: z.boolean().default(true),
  fromOn: PlainDate$,
  toOn: PlainDate$.nullable().default(null),
});

export const Convening = z.object({
  heldOn: PlainDate$,
  place: Name,
  time: SittingTime$.nullable().optional(),
  link: SittingLink$.nullable().optional(),
  fund: Id,
  quorum: QuorumRule$.default(usualQuorum),
  /** The files to examine, in this order. */
  items: z
    .array(z.strictObject({ kind: z.string().default("application"), id: Id }))
    .min(1)
    .max(100),
});

/** What ties the caller to the firm; null says that nothing does. */
export const Declaring = z.object({
  link: z.enum(linkKinds).nullable(),
  reason: text.default(""),
});

/** Who is there; told again when someone comes late or leaves. */
export const Opening = z.object({ present: z.array(Id).max(200), chair: Id });

/** A member comes late, or leaves before the end. */
export const Marking = z.object({ member: Id, isPresent: z.boolean() });

export const Calling = z.object({ stage: z.enum(itemStages) });

export const Presiding = z.object({ chair: Id });

const papers = z.int().min(0).max(200);

export const Deciding = z.object({
  outcome: z.enum(decisionOutcomes),
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
  /** Null for an adjournment that nobody votes on. */
  ballot: z
    .discriminatedUnion("manner", [
      z.strictObject({ manner: z.literal("unanimous") }),
      z.strictObject({
        manner: z.literal("counted"),
        votes: z.array(z.strictObject({ member: Id, choice: z.enum(voteChoices) })).max(200),
      }),
      z.strictObject({
        manner: z.literal("secret"),
        voters: z.array(Id).max(200),
        for: papers,
        against: papers,
        abstain: papers,
        casting: z.enum(["for", "against"]).nullable().default(null),
      }),
    ])
    .nullable()
    .default(null),
});

export const Lifting = z.object({ liftedOn: PlainDate$, evidence: text.min(1) });

export const Lapsing = z.object({ lapsedOn: PlainDate$, reason: text.min(1) });

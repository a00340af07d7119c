import { z } from "zod";
import { HalfDays$, Id, Name, PlainDate$ } from "#platform/contract/fields.ts";
import { letterParties, reviewers } from "../domain/mission.ts";
import { usualAnswerDays } from "../domain/proposal.ts";
import { Domain } from "./words.ts";

const Text = z.string().trim().min(1).max(4000);
const Why = z.string().trim().min(1).max(2000);
const availability = { isAvailable: z.boolean().default(true), availability: Name.nullable().default(null) };

export const Enrolling = z.object({
  person: Id,
  employer: Id,
  domains: z.array(Domain).min(1).max(12),
  ...availability,
  fromOn: PlainDate$,
});

export const RevisingExpert = z.object({ domains: z.array(Domain).min(1).max(12), ...availability });

export const Retiring = z.object({ toOn: PlainDate$ });

export const AddingNeed = z.object({
  application: Id,
  domain: Domain,
  text: Text,
  halfDays: HalfDays$,
  detectedOn: PlainDate$,
});

/** What the visit to the firm changed of the need, if anything. */
export const Qualifying = z.object({
  qualifiedOn: PlainDate$,
  domain: Domain.optional(),
  text: Text.optional(),
  halfDays: HalfDays$.optional(),
});

export const Dropping = z.object({ droppedOn: PlainDate$, why: Why });

export const Proposing = z.object({
  expert: Id,
  halfDays: HalfDays$,
  proposedOn: PlainDate$,
  answerDays: z.int().min(1).max(90).default(usualAnswerDays),
  /** The convention that runs that day, unless another is named. */
  convention: Id.optional(),
});

export const Answering = z.object({
  accepts: z.boolean(),
  answeredOn: PlainDate$,
  why: Why.nullable().default(null),
});

export const Agreeing = z.object({
  agrees: z.boolean().default(true),
  agreedOn: PlainDate$,
  why: Why.nullable().default(null),
});

export const DrawingUp = z.object({
  proposal: Id,
  objectives: Text,
  deliverables: Text,
  confidentiality: Text,
  drawnUpOn: PlainDate$,
  startsOn: PlainDate$,
  endsOn: PlainDate$,
});

export const Signing = z.object({
  party: z.enum(letterParties),
  signedOn: PlainDate$,
  /** Who signed, on paper or here. */
  signedBy: Name,
});

const Signer = z.union([z.strictObject({ person: Id }), z.strictObject({ name: Name, email: z.email() })]);

export const AskingSignatures = z.strictObject({
  /** One a party. */
  signers: z.strictObject({ owner: Signer, expert: Signer, employer: Signer, operator: Signer }),
  /** Owner, expert, employer, operator; or all at once. */
  inTurn: z.boolean(),
  asksCode: z.boolean(),
  dueOn: PlainDate$,
});

export const Logging = z.object({ on: PlainDate$, halfDays: HalfDays$, note: Why });

export const Withdrawing = z.object({ withdrawnOn: PlainDate$, why: Why });

export const AnsweringVisit = z.object({
  answer: z.enum(["confirmed", "disputed"]),
  answeredOn: PlainDate$,
  why: Why.nullable().default(null),
});

export const Reviewing = z.object({ by: z.enum(reviewers), reviewedOn: PlainDate$, text: Text });

export const Closing = z.object({
  closedOn: PlainDate$,
  /** Why a review, or a signature of the letter, is missing. */
  withoutReview: Why.nullable().default(null),
});

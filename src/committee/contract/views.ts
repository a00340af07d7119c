import { z } from "zod";
import { Bilingual, Instant } from "#fund/contract.ts";
import { Cents$, HalfDays$, Id, PlainDate$ } from "#platform/contract/fields.ts";
import { colleges } from "../domain/college.ts";
import { decisionOutcomes, frequencies } from "../domain/decision.ts";
import { minutesSigningStates } from "../domain/minutes-correction.ts";
import { linkKinds } from "../domain/recusal.ts";
import { decisionManners, itemStatuses, sittingStatuses, standings } from "../domain/sitting.ts";
import { itemStages } from "../domain/stage.ts";
import { voteChoices } from "../domain/vote.ts";

const Named = z.object({ id: Id, name: z.string() });
const MemberName = z.object({ member: Id, name: z.string() });

export const QuorumRule$ = z.object({
  percent: z.int().min(0).max(100),
  partnerFirms: z.int().min(0).max(100),
  fewestVoters: z.int().min(0).max(100),
});

export const MemberView = z.object({
  id: Id,
  person: Named,
  organisation: Named.nullable(),
  college: z.enum(colleges),
  votes: z.boolean(),
  fromOn: PlainDate$,
  toOn: PlainDate$.nullable(),
});

export const FirmView = z.object({ id: Id, name: z.string(), siren: z.string().nullable() });

export const JobUndertaking$ = z.object({
  created: z.int().min(0).max(10_000),
  kept: z.int().min(0).max(10_000),
});

/** What a file asks of the committee. */
export const RequestView = z.object({
  amount: Cents$,
  instalments: z.int(),
  graceMonths: z.int(),
  frequency: z.enum(frequencies),
  halfDays: HalfDays$,
  jobs: JobUndertaking$,
});

/** A file that a sitting can take. */
export const ReadyItem = z.object({
  kind: z.string(),
  id: Id,
  title: z.string(),
  firm: FirmView,
  amount: Cents$,
  /** All that the file asks for. */
  request: RequestView,
});

export const RecusalView = z.object({
  member: Id,
  name: z.string(),
  manner: z.enum(["declared", "detected"]),
  link: z.enum(linkKinds),
  why: Bilingual,
});

export const QuorumView = z.object({
  seats: z.int(),
  needed: z.int(),
  voters: z.int(),
  partnerFirms: z.int(),
  partnerFirmsNeeded: z.int(),
  isReached: z.boolean(),
  hasEnoughVoters: z.boolean(),
});

export const ConditionView = z.object({
  id: Id,
  text: z.string(),
  /** The last day to prove it; null where none was said. */
  dueOn: PlainDate$.nullable(),
  liftedOn: PlainDate$.nullable(),
  liftedBy: z.string().nullable(),
  evidence: z.string().nullable(),
  /** The committee gave it up: the evidence says why. */
  isWaived: z.boolean(),
});

/** Euros that a funder keeps for some files, by what it is called. */
const Reserved = z.object({ id: Id, name: z.string(), amount: Cents$ });

export const DecisionView = z.object({
  id: Id,
  outcome: z.enum(decisionOutcomes),
  /** Null when the outcome grants nothing. */
  grant: RequestView.nullable(),
  reasons: z.string(),
  derogation: z.string().nullable(),
  decidedOn: PlainDate$,
  manner: z.enum(decisionManners),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  byCastingVote: z.boolean(),
  votes: z.array(z.object({ member: Id, name: z.string(), choice: z.enum(voteChoices) })),
  /** Who put a paper in the urn of a secret ballot: never which. */
  secretVoters: z.array(MemberName),
  /** Who presided; null where nobody kept it. */
  chair: MemberName.nullable(),
  /** Who was in the room. */
  present: z.array(MemberName),
  quorum: QuorumView,
  /** What the fund could decide and had decided, just before. */
  position: z.object({ available: Cents$, held: Cents$ }),
  conditions: z.array(ConditionView),
  /** What it still holds in the fund today: granted and not paid. */
  held: Cents$,
  /** What it took of the euros that funders keep for some files. */
  earmarked: z.array(Reserved),
  /** When what was held was freed without being paid. */
  lapsedOn: PlainDate$.nullable(),
  /** What the firm was told of it, and the last day of the offer; null until then. */
  letter: z.object({ writtenOn: PlainDate$, standsUntil: PlainDate$.nullable() }).nullable(),
});

export const OfferRuling = z.object({ fromOn: PlainDate$, days: z.int().min(1).max(730) });

export const OfferRules = z.object({ on: PlainDate$, days: z.int(), rules: z.array(OfferRuling) });

export const ItemView = z.object({
  id: Id,
  position: z.int(),
  kind: z.string(),
  subject: Id,
  firm: z.string(),
  status: z.enum(itemStatuses),
  standing: z.enum(standings),
  /** The three that follow are null unless the item stands open to the reader. */
  title: z.string().nullable(),
  request: RequestView.nullable(),
  packHash: z.string().nullable(),
  /** What this file may be granted, what funders keep for files like it among it; null once decided, or where nothing is kept. */
  reach: z.object({ available: Cents$, reserved: z.array(Reserved) }).nullable(),
  /** Of everyone; only their own for who is recused. */
  recusals: z.array(RecusalView),
  quorum: QuorumView,
  /** Who presides over it: null where the chair is recused or gone, and nobody was chosen in their place. */
  presider: Id.nullable(),
  isChairReplaced: z.boolean(),
  /** What was done on it, with its hour, in order. */
  stages: z.array(z.object({ stage: z.enum(itemStages), beganAt: Instant })),
  decision: DecisionView.nullable(),
});

/** A sitting where a file was on the agenda, as the reader may see it. */
export const Examination = z.object({
  sitting: z.object({ id: Id, heldOn: PlainDate$, place: z.string(), status: z.enum(sittingStatuses) }),
  item: Id,
  standing: z.enum(standings),
  status: z.enum(itemStatuses),
  /** Of everyone; the names and reasons follow where the reader may see them. */
  recused: z.int(),
  recusals: z.array(RecusalView),
  /** Null until it is made, and where it is not the reader's to see. */
  decision: DecisionView.nullable(),
});

export const SittingStep = z.object({
  id: Id,
  heldOn: PlainDate$,
  place: z.string(),
  status: z.enum(sittingStatuses),
  /** The members are asked in writing: nobody comes. */
  isWritten: z.boolean(),
  items: z.int(),
  decided: z.int(),
});

export const SittingPage = z.object({
  id: Id,
  heldOn: PlainDate$,
  place: z.string(),
  status: z.enum(sittingStatuses),
  /** Grows with each act: what was read at one version is old at the next. */
  version: z.int(),
  quorumRule: QuorumRule$,
  fund: Named.extend({ available: Cents$, held: Cents$ }),
  chair: Id.nullable(),
  secretary: z.string().nullable(),
  closedAt: Instant.nullable(),
  /** The reader's own seat on the committee that day. */
  mySeat: Id.nullable(),
  members: z.array(MemberView.extend({ isPresent: z.boolean() })),
  /** Who came late or left early. */
  moves: z.array(MemberName.extend({ isPresent: z.boolean(), at: Instant })),
  /** Why and until when the members are asked in writing; null where they meet. */
  consultation: z.object({ reason: z.string(), closesOn: PlainDate$ }).nullable(),
  /** The item that was called and is not decided yet. */
  atHand: Id.nullable(),
  items: z.array(ItemView),
});

/** Beside a file: the hour of the server, and the fund in the months to come if nothing else is decided. */
export const OutlookView = z.object({
  at: Instant,
  outstanding: Cents$,
  capitalBase: Cents$,
  months: z.array(z.object({ month: z.string(), expected: Cents$, available: Cents$ })),
});

/** What the members read, frozen when the sitting was convened. */
export const PackView = z.object({
  item: Id,
  version: z.int(),
  title: z.string(),
  firm: FirmView,
  request: RequestView,
  /** SHA-256 of the canonical JSON of the whole pack. */
  hash: z.string(),
  content: z.json(),
  /** What members asked before this version was frozen, and what they were answered. */
  exchanges: z.array(
    z.object({ askedBy: z.string(), question: z.string(), answeredBy: z.string(), answer: z.string() }),
  ),
});

/** The procès-verbal: the sitting as it was held, with the hash that seals it once closed. */
export const MinutesView = z.object({
  sitting: SittingPage,
  /** SHA-256 of the canonical JSON of presence, recusals, votes and decisions; null until the sitting is closed. */
  hash: z.string().nullable(),
  /** What was put right since, as far as the reader may read it. */
  corrections: z.array(
    z.object({ rank: z.int(), text: z.string(), correctedBy: z.string(), correctedOn: PlainDate$ }),
  ),
  /** Where their signature stands: void once they were corrected after it; null where nobody was asked. */
  signing: z.enum(minutesSigningStates).nullable(),
});

import type { PlainDate } from "#kernel/plain-date.ts";
import type { Consultation } from "./consultation.ts";
import type { DecisionOutcome, Grant } from "./decision.ts";
import type { Member } from "./member.ts";
import type { Pack } from "./pack.ts";
import { countQuorum, type Quorum, type QuorumRule } from "./quorum.ts";
import type { LinkKind } from "./recusal.ts";
import type { Stage } from "./stage.ts";
import type { Count, Vote } from "./vote.ts";
import type { FundPlace } from "./what-if.ts";

export const sittingStatuses = ["convened", "open", "closed", "cancelled"] as const;

export type SittingStatus = (typeof sittingStatuses)[number];

/** An item is withdrawn with its sitting, when that is cancelled. */
export const itemStatuses = ["waiting", "decided", "withdrawn"] as const;

export type ItemStatus = (typeof itemStatuses)[number];

/**
 * How much of an item its reader sees: all of it, the firm's name until they declare, nothing but their recusal, or the name
 * only for who does not sit that day.
 */
export const standings = ["open", "to-declare", "recused", "closed"] as const;

export type Standing = (typeof standings)[number];

/** A sitting whole: who sits, who is there, what is examined, what was decided. */
export interface Sitting {
  readonly id: string;
  readonly heldOn: PlainDate;
  readonly place: string;
  readonly fund: string;
  readonly status: SittingStatus;
  readonly rule: QuorumRule;
  /** A member; the secretary is whoever opened it. */
  readonly chair: string | null;
  readonly secretary: string | null;
  readonly version: number;
  readonly closedAt: string | null;
  readonly minutesHash: string | null;
  readonly members: readonly Member[];
  /** Who is in the room now, or was when the sitting closed. */
  readonly present: ReadonlySet<string>;
  /** Who came late or left early, in order. */
  readonly moves: readonly PresenceMove[];
  readonly items: readonly Item[];
  /** How it is voted on in writing; null where the members meet. */
  readonly consultation: Consultation | null;
}

export interface PresenceMove {
  readonly member: string;
  readonly isPresent: boolean;
  readonly at: string;
}

export interface Item {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly subject: string;
  readonly pack: Pack;
  readonly packHash: string;
  readonly status: ItemStatus;
  /** The members who said that nothing ties them to the firm. */
  readonly declared: ReadonlySet<string>;
  readonly recusals: readonly Recusal[];
  /** A member who presides over it in the chair's place. */
  readonly chair: string | null;
  /** What was done on it, in order. */
  readonly stages: readonly Stage[];
  readonly decision: Decision | null;
}

export interface Recusal {
  readonly member: string;
  readonly manner: "declared" | "detected";
  readonly link: LinkKind;
  readonly reason: string;
}

export interface Decision extends Count {
  readonly id: string;
  readonly outcome: DecisionOutcome;
  readonly grant: Grant | null;
  readonly reasons: string;
  readonly derogation: string | null;
  readonly manner: DecisionManner;
  readonly votes: readonly Vote[];
  /** Who voted in a secret ballot: nobody in another. */
  readonly secretVoters: readonly string[];
  /** Who presided; null where nobody kept it. */
  readonly chair: string | null;
  /** Who was in the room; empty where nobody kept it. */
  readonly present: readonly string[];
  readonly quorum: Quorum;
  readonly position: FundPlace;
  readonly decidedOn: PlainDate;
  readonly conditions: readonly Condition[];
  readonly lapsedOn: PlainDate | null;
  /** What the firm was told of it; null until then. */
  readonly letter: DecisionLetter | null;
}

export interface DecisionLetter {
  readonly writtenOn: PlainDate;
  /** The last day of the offer; null where nothing is granted. */
  readonly standsUntil: PlainDate | null;
}

export const decisionManners = ["unanimous", "counted", "secret", "without-vote"] as const;

export type DecisionManner = (typeof decisionManners)[number];

export interface Condition {
  readonly id: string;
  readonly text: string;
  /** The last day to prove it; null where none was said. */
  readonly dueOn: PlainDate | null;
  readonly liftedOn: PlainDate | null;
  /** A person. */
  readonly liftedBy: string | null;
  readonly evidence: string | null;
  /** The committee gave it up: the evidence says why. */
  readonly isWaived: boolean;
}

export function isRecused({ recusals }: Pick<Item, "recusals">, member: string): boolean {
  return recusals.some((recusal) => recusal.member === member);
}

export function quorumOn(item: Item, { rule, members, present }: Sitting): Quorum {
  return countQuorum(
    rule,
    members.map(({ id, college, votes }) => ({
      college,
      votes,
      isPresent: present.has(id),
      isRecused: isRecused(item, id),
    })),
  );
}

/** The quorum of an item if everyone came. */
export function fullQuorum(item: Item, sitting: Sitting): Quorum {
  return quorumOn(item, { ...sitting, present: new Set(sitting.members.map(({ id }) => id)) });
}

export function mayBeDecided(item: Item, sitting: Sitting): boolean {
  const { isReached, hasEnoughVoters } = fullQuorum(item, sitting);
  return isReached && hasEnoughVoters;
}

/** Present, with a vote, not recused. */
export function votersOn(item: Item, { members, present }: Sitting): string[] {
  return members
    .filter(({ id, votes }) => votes && present.has(id) && !isRecused(item, id))
    .map(({ id }) => id);
}

import { addDays, type PlainDate } from "#kernel/plain-date.ts";
import type { Proposal } from "./decision.ts";
import { type Item, isRecused, type Sitting } from "./sitting.ts";
import type { Vote, VoteChoice } from "./vote.ts";

/** What members are asked between two sittings, in writing: the rest is a sitting's. */
export interface Consultation {
  /** Why it does not wait for a sitting. */
  readonly reason: string;
  /** The last day to vote. */
  readonly closesOn: PlainDate;
  /** So many members who ask for a sitting bring it there. */
  readonly stops: number;
  /** The member whose vote decides between equal sides. */
  readonly chair: string;
  /** The person who opened it. */
  readonly openedBy: string;
  /** By item, what is put to the vote. */
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly votes: readonly WrittenVote[];
  readonly asked: readonly AskedSitting[];
}

export interface WrittenVote extends Vote {
  readonly item: string;
  readonly reason: string | null;
  readonly at: string;
}

/** A member who would rather meet. */
export interface AskedSitting {
  readonly member: string;
  readonly reason: string;
  readonly at: string;
}

/** A sitting that is voted on in writing. */
export type WrittenSitting = Sitting & { readonly consultation: Consultation };

/** How long members have at least, and how many of them stop it, from a day. */
export interface ConsultationRule {
  readonly fromOn: PlainDate;
  readonly days: number;
  readonly stops: number;
}

/** Where a territory has said nothing. */
export const usualConsultation = { days: 5, stops: 2 } as const;

export function consultationRuleOn(
  rules: readonly ConsultationRule[],
  on: PlainDate,
): Pick<ConsultationRule, "days" | "stops"> {
  const standing = rules
    .filter(({ fromOn }) => fromOn <= on)
    .toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0];
  const { days, stops } = standing ?? usualConsultation;
  return { days, stops };
}

/** The earliest last day of a consultation that is opened on a day. */
export function earliestClosing(on: PlainDate, { days }: Pick<ConsultationRule, "days">): PlainDate {
  return addDays(on, days);
}

export const consultationStates = ["running", "answered", "over", "stopped", "closed"] as const;

export type ConsultationState = (typeof consultationStates)[number];

/** Where a consultation stands on a day: all but « running » ends it. */
export function consultationState(sitting: WrittenSitting, on: PlainDate): ConsultationState {
  const { consultation, status, items } = sitting;
  if (status === "closed") return "closed";
  if (consultation.asked.length >= consultation.stops) return "stopped";
  if (items.every((item) => awaitedOn(item, sitting).length === 0)) return "answered";
  return on > consultation.closesOn ? "over" : "running";
}

export function isWritten(sitting: Sitting): sitting is WrittenSitting {
  return sitting.consultation !== null;
}

/** Whose vote counts on an item: seated with a vote, not recused. */
export function electorsOn(item: Item, { members }: Pick<Sitting, "members">): string[] {
  return members.filter(({ id, votes }) => votes && !isRecused(item, id)).map(({ id }) => id);
}

/** What was voted on an item by those whose vote counts: a vote before a recusal is out with its member. */
export function votesOn(item: Item, sitting: WrittenSitting): WrittenVote[] {
  const electors = electorsOn(item, sitting);
  return sitting.consultation.votes.filter((vote) => vote.item === item.id && electors.includes(vote.member));
}

/** Who has not answered yet on an item. */
export function awaitedOn(item: Item, sitting: WrittenSitting): string[] {
  const voted = new Set(votesOn(item, sitting).map(({ member }) => member));
  return electorsOn(item, sitting).filter((member) => !voted.has(member));
}

/** The sitting as one item of it is decided: whoever answered is there. */
export function sittingOfItem(item: Item, sitting: WrittenSitting): WrittenSitting {
  return { ...sitting, present: new Set(votesOn(item, sitting).map(({ member }) => member)) };
}

/** Those who answered on some item. */
export function answeredIn(sitting: WrittenSitting): Set<string> {
  return new Set(sitting.items.flatMap((item) => votesOn(item, sitting).map(({ member }) => member)));
}

export function ballotOn(
  item: Item,
  sitting: WrittenSitting,
): { readonly manner: "counted"; readonly votes: { member: string; choice: VoteChoice }[] } {
  const votes = votesOn(item, sitting).map(({ member, choice }) => ({ member, choice }));
  return { manner: "counted", votes };
}

import type { College } from "./college.ts";

/** A parameter of the convention, kept with each sitting as it stood that day. */
export interface QuorumRule {
  /** Of the voting seats, those recused from the item left out. */
  readonly percent: number;
  readonly partnerFirms: number;
  /** Below it the item is adjourned, whatever the quorum. */
  readonly fewestVoters: number;
}

export const usualQuorum: QuorumRule = { percent: 50, partnerFirms: 2, fewestVoters: 3 };

/** A member, as the quorum of one item counts them. */
export interface CountedSeat {
  readonly college: College;
  readonly votes: boolean;
  readonly isPresent: boolean;
  readonly isRecused: boolean;
}

export interface Quorum {
  readonly seats: number;
  readonly needed: number;
  /** Those present who vote: the voters of the item. */
  readonly voters: number;
  readonly partnerFirms: number;
  readonly partnerFirmsNeeded: number;
  readonly isReached: boolean;
  readonly hasEnoughVoters: boolean;
}

/** The quorum of one item: who is recused counts neither among the seats nor among the present (programme §6). */
export function countQuorum(rule: QuorumRule, seats: readonly CountedSeat[]): Quorum {
  const counted = seats.filter(({ votes, isRecused }) => votes && !isRecused);
  const present = counted.filter(({ isPresent }) => isPresent);
  const needed = Math.ceil((counted.length * rule.percent) / 100);
  const partnerFirms = present.filter(({ college }) => college === "partner-firms").length;
  return {
    seats: counted.length,
    needed,
    voters: present.length,
    partnerFirms,
    partnerFirmsNeeded: rule.partnerFirms,
    isReached: present.length >= needed && partnerFirms >= rule.partnerFirms,
    hasEnoughVoters: present.length >= rule.fewestVoters,
  };
}

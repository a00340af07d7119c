import type { FollowedCommitment, PlannedJobs } from "./commitment.ts";
import type { FollowUpMonths } from "./follow-up.ts";
import { verifiedCount } from "./standing-counts.ts";

/** Programme §9: the committee is told at these two follow-ups. */
export const shortfallMonths = [24, 36] as const;

export type ShortfallMonths = (typeof shortfallMonths)[number];

export type Shortfall = {
  readonly months: ShortfallMonths;
  readonly planned: PlannedJobs;
  readonly hired: number;
  readonly kept: number;
  /** The committee said what follows from it. */
  readonly isNoted: boolean;
};

/** What lacks at a follow-up, by a verified count: an answer that nobody verified alerts nobody. */
export function shortfallAt(commitment: FollowedCommitment, months: FollowUpMonths): Shortfall | null {
  if (months !== 24 && months !== 36) return null;
  const count = verifiedCount(commitment, months);
  if (count === null) return null;
  const { planned } = commitment;
  if (count.hired >= planned.created && count.kept >= planned.kept) return null;
  return {
    months,
    planned,
    hired: count.hired,
    kept: count.kept,
    isNoted: commitment.shortfallNotes.some((note) => note.months === months),
  };
}

/** The last alert that stands: at 36 months, it takes the place of the one at 24. */
export function lastShortfall(commitment: FollowedCommitment): Shortfall | null {
  const final = verifiedCount(commitment, 36);
  return final === null ? shortfallAt(commitment, 24) : shortfallAt(commitment, 36);
}

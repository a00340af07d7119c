import type { PlainDate } from "#kernel/plain-date.ts";
import type { FollowedCommitment, JobCount } from "./commitment.ts";
import { type FollowUp, type FollowUpMonths, type FollowUpState, opensOn } from "./follow-up.ts";

type Counted = Pick<FollowedCommitment, "counts">;

/** The last answer to a follow-up, verified or not. */
export function latestCount({ counts }: Counted, months: FollowUpMonths): JobCount | null {
  return counts.findLast((count) => count.months === months) ?? null;
}

/** The verified count that stands for a follow-up: a correction takes its place only once verified in its turn. */
export function verifiedCount({ counts }: Counted, months: FollowUpMonths): JobCount | null {
  return counts.findLast((count) => count.months === months && count.verification !== null) ?? null;
}

/** The last answers, one a follow-up. */
export function latestCounts(commitment: Pick<FollowedCommitment, "counts" | "followUps">): JobCount[] {
  return commitment.followUps
    .map(({ months }) => latestCount(commitment, months))
    .filter((count) => count !== null);
}

/** What is known with evidence: of the verified counts that stand, the one counted last. Null is unknown, not zero. */
export function knownJobs(commitment: Pick<FollowedCommitment, "counts" | "followUps">): JobCount | null {
  const standing = commitment.followUps
    .map(({ months }) => verifiedCount(commitment, months))
    .filter((count) => count !== null);
  return standing.toSorted(byDayCounted).at(-1) ?? null;
}

function byDayCounted(a: JobCount, b: JobCount): number {
  if (a.countedOn !== b.countedOn) return a.countedOn < b.countedOn ? -1 : 1;
  return a.months - b.months;
}

/** Where a survey stands on a day. */
export function followUpState(commitment: Counted, followUp: FollowUp, on: PlainDate): FollowUpState {
  const latest = latestCount(commitment, followUp.months);
  if (latest !== null) return latest.verification === null ? "answered" : "verified";
  if (on < opensOn(followUp)) return "to-come";
  if (on <= followUp.dueOn) return "open";
  return commitment.counts.some(({ months }) => months > followUp.months) ? "missing" : "late";
}

/** Surveys due by a day, and how many of them were answered: the others are missing. */
export function answersDue(
  commitment: Pick<FollowedCommitment, "counts" | "followUps">,
  on: PlainDate,
): { expected: number; answered: number } {
  const due = commitment.followUps.filter(({ dueOn }) => dueOn <= on);
  const answered = due.filter(({ months }) => latestCount(commitment, months) !== null);
  return { expected: due.length, answered: answered.length };
}

/** The survey to answer now: the last one open, if nobody answered it. */
export function surveyToAnswer(
  commitment: Pick<FollowedCommitment, "counts" | "followUps" | "lapsedOn">,
  on: PlainDate,
): FollowUp | null {
  if (commitment.lapsedOn !== null) return null;
  const last = commitment.followUps.findLast((followUp) => opensOn(followUp) <= on);
  return last !== undefined && latestCount(commitment, last.months) === null ? last : null;
}

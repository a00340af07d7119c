import { type BasisPoints, share } from "#kernel/basis-points.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { FollowedCommitment, JobCount, PlannedJobs } from "./commitment.ts";
import { answersDue, knownJobs } from "./standing-counts.ts";

/** Five counters, side by side: nothing here adds one to another. What nobody verified is told as missing, never as zero. */
export type JobTotals = {
  readonly commitments: number;
  readonly firms: number;
  readonly planned: PlannedJobs;
  /** Null while no count is verified. */
  readonly hired: number | null;
  readonly present: {
    readonly heads: number;
    readonly fteHundredths: number;
    /** Commitments whose count gives no full-time equivalent. */
    readonly fteUnknown: number;
  } | null;
  readonly kept: number | null;
  readonly headcount: { readonly heads: number; readonly firms: number } | null;
  /** Without any verified count yet. */
  readonly unverified: number;
  readonly answers: { readonly expected: number; readonly answered: number; readonly missing: number };
  readonly realisation: BasisPoints | null;
};

/** A lapsed decision promises nothing any more. */
export function jobTotals(commitments: readonly FollowedCommitment[], on: PlainDate): JobTotals {
  const followed = commitments.filter(({ lapsedOn }) => lapsedOn === null);
  const known = followed.map(knownJobs).filter((count) => count !== null);
  const isKnown = known.length > 0;
  const planned = {
    created: total(followed.map((one) => one.planned.created)),
    kept: total(followed.map((one) => one.planned.kept)),
  };
  const hired = isKnown ? total(known.map((count) => count.hired)) : null;
  return {
    commitments: followed.length,
    firms: new Set(followed.map(({ firm }) => firm.id)).size,
    planned,
    hired,
    present: isKnown ? presentOf(known) : null,
    kept: isKnown ? total(known.map((count) => count.kept)) : null,
    headcount: headcountOf(followed),
    unverified: followed.length - known.length,
    answers: answersOf(followed, on),
    realisation: realisationOf(hired, planned.created),
  };
}

/** Hired with evidence over planned, half-up; nothing where nothing is planned, or nothing verified. */
export function realisationOf(hired: number | null, plannedCreated: number): BasisPoints | null {
  return hired === null ? null : share(BigInt(hired), BigInt(plannedCreated));
}

function presentOf(known: readonly JobCount[]) {
  const withFte = known.map((count) => count.presentFteHundredths).filter((fte) => fte !== null);
  return {
    heads: total(known.map((count) => count.present)),
    fteHundredths: total(withFte),
    fteUnknown: known.length - withFte.length,
  };
}

/** Those who work in the firms helped: a firm helped twice is counted once, as last verified. */
function headcountOf(followed: readonly FollowedCommitment[]): JobTotals["headcount"] {
  const lastOf = new Map<string, JobCount>();
  for (const commitment of followed) {
    const count = knownJobs(commitment);
    const kept = lastOf.get(commitment.firm.id);
    if (count !== null && (kept === undefined || kept.countedOn <= count.countedOn))
      lastOf.set(commitment.firm.id, count);
  }
  if (lastOf.size === 0) return null;
  return { heads: total([...lastOf.values()].map(({ headcount }) => headcount)), firms: lastOf.size };
}

function answersOf(followed: readonly FollowedCommitment[], on: PlainDate): JobTotals["answers"] {
  const due = followed.map((commitment) => answersDue(commitment, on));
  const expected = total(due.map((one) => one.expected));
  const answered = total(due.map((one) => one.answered));
  return { expected, answered, missing: expected - answered };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

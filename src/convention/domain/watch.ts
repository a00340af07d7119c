import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import { actualLeverage, plannedLeverage } from "./actual-leverage.ts";
import { concentrationOf } from "./concentration.ts";
import type { ConventionRecord } from "./record.ts";

/** What is watched in a convention: a territory decides it, version after version. */
export interface Watch {
  /** Beyond it, the private money hangs too much on one partner. */
  readonly largestShare: BasisPoints;
  /** Of the cash; null aims at what the rule gives. */
  readonly publicShare: BasisPoints | null;
}

/** Until a territory decides: more than half of the private money from one partner is said. */
export const houseWatch: Watch = { largestShare: basisPoints(5000), publicShare: null };

export interface Watched {
  readonly concentration: {
    /** Of the largest partner; null without private cash. */
    readonly share: BasisPoints | null;
    readonly isAbove: boolean;
  };
  readonly publicShare: {
    readonly aimed: BasisPoints | null;
    readonly planned: BasisPoints | null;
    /** On what was paid; null before anything was. */
    readonly actual: BasisPoints | null;
    /** Actual − aimed, in basis points. */
    readonly gap: number | null;
  };
}

/** Where the convention stands on what is watched. */
export function watchConvention(record: ConventionRecord, watch: Watch): Watched {
  const share = concentrationOf(record.pledges).largest?.share ?? null;
  const planned = plannedLeverage(record).leverage.publicShareOfCash;
  const actual = actualLeverage(record).publicShareOfCash;
  const aimed = watch.publicShare ?? planned;
  return {
    concentration: { share, isAbove: share !== null && share > watch.largestShare },
    publicShare: { aimed, planned, actual, gap: actual === null || aimed === null ? null : actual - aimed },
  };
}

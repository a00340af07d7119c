import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";

export const ratings = ["AAA-A", "BBB", "BB", "B", "CCC-or-below"] as const;
export type Rating = (typeof ratings)[number];

/** What would be lost if the firm failed: at most 30 % is high collateral, 31 to 59 % normal, from 60 % low. */
export const collaterals = ["high", "normal", "low"] as const;
export type Collateral = (typeof collaterals)[number];

/** Communication 2008/C 14/02: basis points above the base rate. */
const margins: Record<Rating, Record<Collateral, number>> = {
  "AAA-A": { high: 60, normal: 75, low: 100 },
  BBB: { high: 75, normal: 100, low: 220 },
  BB: { high: 100, normal: 220, low: 400 },
  B: { high: 220, normal: 400, low: 650 },
  "CCC-or-below": { high: 400, normal: 650, low: 1000 },
};

/** A firm without credit history nor rating, as one that begins: at least this, and never less than its parent. */
export const marginWithoutHistory = basisPoints(400);

export function marginOf(rating: Rating, collateral: Collateral): BasisPoints {
  return basisPoints(margins[rating][collateral]);
}

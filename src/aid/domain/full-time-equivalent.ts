import { add, fraction, multiply, type Weight } from "#kernel/weight.ts";

/** Someone who works in the firm, over its last twelve months. */
export interface Employment {
  /** Who replaces someone, apprentices and professionalisation contracts count for nobody (C. trav. L1111-2, L1111-3). */
  readonly isCounted: boolean;
  readonly weeklyHours: Weight;
  /** Of the last twelve; all of them for an open-ended contract. */
  readonly months: Weight;
}

/** Hundredths of full-time equivalents: decimals beyond the second are dropped, not rounded (CSS R130-1). */
export function fteHundredths(
  employments: readonly Employment[],
  fullTimeHours: Weight = fraction(35n),
): number {
  const total = employments
    .filter(({ isCounted }) => isCounted)
    .reduce((so, { weeklyHours, months }) => {
      const perFullTime = fraction(fullTimeHours.denominator, fullTimeHours.numerator);
      return add(so, multiply(multiply(weeklyHours, perFullTime), multiply(months, fraction(1n, 12n))));
    }, fraction(0n));
  return Number((total.numerator * 100n) / total.denominator);
}

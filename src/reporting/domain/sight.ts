import { areFew, hideSmallCells } from "./cells.ts";
import { type Figures, type IndicatorKey, indicatorKeys } from "./indicators.ts";
import type { Cell, Totals } from "./totals.ts";

/** How much of a report someone sees: programme §3. */
export interface Sight {
  readonly arrears: boolean;
  /** Cells of fewer than five firms. */
  readonly smallCells: boolean;
  /** What few firms received together, and their jobs. */
  readonly amountsOfFew: boolean;
}

export const wholeSight: Sight = { arrears: true, smallCells: true, amountsOfFew: true };
export const funderSight: Sight = { arrears: true, smallCells: false, amountsOfFew: true };
export const partnerSight: Sight = { arrears: false, smallCells: false, amountsOfFew: false };

/** A partner and the public never learn of a firm's arrears: not even that there are none. */
const ofArrears: readonly IndicatorKey[] = ["arrears", "advances-late", "losses"];

const ofAmounts: readonly IndicatorKey[] = [
  "amount-granted",
  "mean-advance",
  "amount-disbursed",
  "amount-repaid",
  "amount-outstanding",
  "fund-outstanding",
  "fund-held",
  "fund-available",
  "utilisation",
  "rotation",
  "bank-leverage",
];

/** A total of jobs over so few firms tells one firm's staff, or that it did not answer. */
const ofJobs: readonly IndicatorKey[] = [
  "jobs-planned",
  "jobs-hired",
  "jobs-present",
  "jobs-present-fte",
  "jobs-to-keep",
  "jobs-kept",
  "headcount-baseline",
  "headcount-helped",
  "answers-missing",
  "realisation-rate",
];

export interface SeenFigures {
  readonly figures: Figures;
  /** Those that this reader may not see: null above, and not for want of a measure. */
  readonly hidden: IndicatorKey[];
  readonly bySize: Cell[];
  readonly byActivity: Cell[];
}

export function seenBy(sight: Sight, figures: Figures, { firms }: Pick<Totals, "firms">): SeenFigures {
  const hidden = indicatorKeys.filter(
    (key) =>
      (!sight.arrears && ofArrears.includes(key)) ||
      (!sight.amountsOfFew && areFew(firms.helped) && [...ofAmounts, ...ofJobs].includes(key)),
  );
  const nothing = Object.fromEntries(hidden.map((key) => [key, null]));
  const cells = (all: readonly Cell[]) => (sight.smallCells ? [...all] : hideSmallCells(all));
  return {
    figures: { ...figures, ...nothing },
    hidden,
    bySize: cells(firms.bySize),
    byActivity: cells(firms.byActivity),
  };
}

/** The widest of several seats. */
export function widest(sights: readonly Sight[]): Sight {
  return {
    arrears: sights.some(({ arrears }) => arrears),
    smallCells: sights.some(({ smallCells }) => smallCells),
    amountsOfFew: sights.some(({ amountsOfFew }) => amountsOfFew),
  };
}

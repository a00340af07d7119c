import { type BasisPoints, share } from "#kernel/basis-points.ts";
import { type Cents, plus } from "#kernel/money.ts";
import { entryFigures, measure, type PartBalance } from "./entry-figures.ts";
import { entryFigureKeys, type MeasuredKey, type PromiseFigureKey, unmeasuredKeys } from "./figure-keys.ts";

export type Promised = Readonly<Record<PromiseFigureKey, Cents>>;
export type Figures = Record<MeasuredKey, Cents>;

export type MeasuredPosition = {
  readonly figures: Figures;
  /** Due and unpaid on that day; null where nobody measured it. */
  readonly inArrears: Cents | null;
  readonly notMeasured: (typeof unmeasuredKeys)[number][];
  readonly utilisation: BasisPoints | null;
  readonly identity: { readonly uses: Cents; readonly sources: Cents; readonly holds: boolean };
};

/** The position of a fund (programme §4.2): separate figures, and the check that ties them. */
export function measurePosition(
  balances: readonly PartBalance[],
  promised: Promised,
  inArrears: Cents | null = null,
): MeasuredPosition {
  const figures = measureFigures(balances, promised);
  const uses = plus(plus(figures.cash, figures["in-transit"]), figures.outstanding);
  const sources = plus(figures["capital-base"], figures["owed-back"]);
  return {
    figures,
    inArrears,
    notMeasured: unmeasuredKeys.filter((key) => key !== "in-arrears" || inArrears === null),
    utilisation: share(plus(figures.outstanding, figures.held), figures["capital-base"]),
    identity: { uses, sources, holds: uses === sources },
  };
}

export function measureFigures(balances: readonly PartBalance[], promised: Promised): Figures {
  const measured = entryFigureKeys.map((key) => [key, measure(entryFigures[key], balances)]);
  return { ...promised, ...(Object.fromEntries(measured) as Omit<Figures, PromiseFigureKey>) };
}

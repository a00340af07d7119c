import { type BasisPoints, share } from "#kernel/basis-points.ts";
import { type Cents, plus } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { entryFigures, measure, type PartBalance } from "./entry-figures.ts";
import { entryFigureKeys, type MeasuredKey, type PromiseFigureKey, unmeasuredKeys } from "./figure-keys.ts";

export type Promised = Readonly<Record<PromiseFigureKey, Cents>>;
export type Figures = Record<MeasuredKey, Cents>;

/** What a closing set aside, and the last day of its month. */
export type Provisioned = { readonly amount: Cents; readonly until: PlainDate };

export type MeasuredPosition = {
  readonly figures: Figures;
  /** Due and unpaid on that day; null where nobody measured it. */
  readonly inArrears: Cents | null;
  /** Set aside at the last closing by that day; null before the first. */
  readonly provisioned: Provisioned | null;
  readonly notMeasured: (typeof unmeasuredKeys)[number][];
  readonly utilisation: BasisPoints | null;
  readonly identity: { readonly uses: Cents; readonly sources: Cents; readonly holds: boolean };
};

/** The position of a fund (programme §4.2): separate figures, and the check that ties them. */
export function measurePosition(
  balances: readonly PartBalance[],
  promised: Promised,
  { inArrears = null, provisioned = null }: Partial<Pick<MeasuredPosition, "inArrears" | "provisioned">> = {},
): MeasuredPosition {
  const figures = measureFigures(balances, promised);
  const uses = plus(plus(figures.cash, figures["in-transit"]), figures.outstanding);
  const sources = plus(figures["capital-base"], figures["owed-back"]);
  return {
    figures,
    inArrears,
    provisioned,
    notMeasured: unmeasuredKeys.filter((key) => (key === "in-arrears" ? inArrears : provisioned) === null),
    utilisation: utilisationOf(figures),
    identity: { uses, sources, holds: uses === sources },
  };
}

/** (outstanding + held) / capital base; null without capital. */
export function utilisationOf(figures: Figures): BasisPoints | null {
  return share(plus(figures.outstanding, figures.held), figures["capital-base"]);
}

export function measureFigures(balances: readonly PartBalance[], promised: Promised): Figures {
  const measured = entryFigureKeys.map((key) => [key, measure(entryFigures[key], balances)]);
  return { ...promised, ...(Object.fromEntries(measured) as Omit<Figures, PromiseFigureKey>) };
}

import { typesetFrench } from "#kernel/typeset-french.ts";
import type { Indicator } from "./indicator.ts";
import { advanceIndicators } from "./indicators/advances.ts";
import { dayAndJobIndicators } from "./indicators/days-and-jobs.ts";
import { fileIndicators } from "./indicators/files.ts";
import { fundIndicators } from "./indicators/fund.ts";
import { moneyIndicators } from "./indicators/money.ts";
import type { Totals } from "./totals.ts";

const indicators = {
  ...fileIndicators,
  ...advanceIndicators,
  ...dayAndJobIndicators,
  ...moneyIndicators,
  ...fundIndicators,
};

export type IndicatorKey = keyof typeof indicators;

export const indicatorKeys = Object.keys(indicators) as [IndicatorKey, ...IndicatorKey[]];

/** Null: nothing to measure, shown as a dash and never as zero. */
export type Figures = Readonly<Record<IndicatorKey, bigint | null>>;

export function measure(totals: Totals): Figures {
  const measured = indicatorKeys.map((key) => [key, indicators[key].measure(totals)]);
  return Object.fromEntries(measured) as Figures;
}

export type Definition = Omit<Indicator, "measure"> & { readonly key: IndicatorKey };

/** The entry of a figure in the dictionary. */
export function definitionOf(key: IndicatorKey): Definition {
  const { unit, name, definition, formula, source, version } = indicators[key] as Indicator;
  const typeset = ({ fr, en }: Indicator["name"]) => ({ fr: typesetFrench(fr), en });
  return {
    key,
    unit,
    name: typeset(name),
    definition: typeset(definition),
    formula: typeset(formula),
    source,
    version,
  };
}

export function dictionary(): Definition[] {
  return indicatorKeys.map(definitionOf);
}

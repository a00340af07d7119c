import { Facts } from "#web/design/facts.tsx";
import type { IndicatorKey } from "../domain/indicators.ts";
import { IndicatorName } from "./indicator-name.tsx";
import { IndicatorValue } from "./indicator-value.tsx";
import type { ReadFigures } from "./read-report.ts";

interface IndicatorFactsProps {
  keys: readonly IndicatorKey[];
  read: ReadFigures;
  strong?: IndicatorKey;
}

/** Figures in a column, each named by what defines it. */
export function IndicatorFacts({ keys, read, strong }: IndicatorFactsProps) {
  return (
    <Facts
      facts={keys.map((key) => ({
        key,
        label: <IndicatorName of={key} />,
        value: <IndicatorValue of={key} read={read} />,
        strong: key === strong,
      }))}
    />
  );
}

import { type Figures, type IndicatorKey, indicatorKeys } from "./indicators.ts";

export interface Difference {
  readonly key: IndicatorKey;
  readonly frozen: bigint | null;
  readonly today: bigint | null;
}

/** What changed since a report was frozen, in the dictionary's order. */
export function compareFigures(frozen: Figures, today: Figures): Difference[] {
  return indicatorKeys
    .filter((key) => frozen[key] !== today[key])
    .map((key) => ({ key, frozen: frozen[key], today: today[key] }));
}

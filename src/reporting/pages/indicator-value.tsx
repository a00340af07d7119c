import { Trans } from "@lingui/react/macro";
import { basisPoints } from "#kernel/basis-points.ts";
import { halfDays } from "#kernel/days.ts";
import { formatCount, formatDays } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import { fraction, toFixedDecimals } from "#kernel/weight.ts";
import { Amount } from "#web/design/amount.tsx";
import { Rate } from "#web/design/rate.tsx";
import { useLocale } from "#web/design/use-locale.ts";
import type { Unit } from "../domain/indicator.ts";
import { definitionOf, type IndicatorKey } from "../domain/indicators.ts";
import type { ReadFigures } from "./read-report.ts";

/** A figure in its unit; a dash where nothing was measured, and a word where the reader may not see it. */
export function IndicatorValue({ of, read }: { of: IndicatorKey; read: ReadFigures }) {
  if (read.hidden.includes(of)) return <Trans>non communiqué</Trans>;
  return <Measured value={read.figures[of]} unit={definitionOf(of).unit} />;
}

export function Measured({ value, unit }: { value: bigint | null; unit: Unit }) {
  const locale = useLocale();
  if (value === null) return <>–</>;
  switch (unit) {
    case "COUNT":
      return <>{formatCount(value, locale)}</>;
    case "EUR":
      return <Amount cents={cents(value)} round />;
    case "HALF-DAY":
      return <>{formatDays(halfDays(value), locale)}</>;
    case "FTE":
      return <>{formatCount(decimal(value, 100n, 2), locale)}</>;
    case "RATE":
      return <Rate of={basisPoints(Number(value))} />;
    case "RATIO":
      return <>{formatCount(decimal(value, 10_000n, 2), locale)}</>;
  }
}

/** For display alone. */
function decimal(value: bigint, by: bigint, decimals: number): number {
  return Number(toFixedDecimals(fraction(value, by), decimals));
}

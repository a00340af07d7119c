import { halfDays } from "#kernel/days.ts";
import { formatDay, formatDays, formatEuros, type Locale } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { Fact } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";

/** A quantity of a refusal, in its unit. */
export function amountIn(fact: Fact | undefined, unit: Fact | undefined, locale: Locale): string {
  if (typeof fact !== "bigint") return String(fact);
  return unit === "HALF-DAY" ? formatDays(halfDays(fact), locale) : formatEuros(cents(fact), locale);
}

export function dayIn(fact: Fact | undefined, locale: Locale): string {
  const parsed = parsePlainDate(String(fact));
  return parsed.ok ? formatDay(parsed.value, locale) : String(fact);
}

import { formatDay, formatEuros, type Locale } from "#kernel/format.ts";
import { cents } from "#kernel/money.ts";
import type { Fact, Facts } from "#kernel/outcome.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";

/** A refusal's sentence in one language, with its figures. */
export type Said = (facts: Facts) => string;

export function amount(fact: Fact | undefined, locale: Locale): string {
  return typeof fact === "bigint" ? formatEuros(cents(fact), locale) : String(fact);
}

export function day(fact: Fact | undefined, locale: Locale): string {
  const parsed = parsePlainDate(String(fact));
  return parsed.ok ? formatDay(parsed.value, locale) : String(fact);
}

export function count(fact: Fact | undefined, one: string, several: string): string {
  return `${fact} ${fact === 1 ? one : several}`;
}

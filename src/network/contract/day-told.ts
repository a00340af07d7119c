import { formatDay, type Locale } from "#kernel/format.ts";
import { parsePlainDate } from "#kernel/plain-date.ts";

/** The day that a refusal names, as its sentence says it. */
export function day(fact: unknown, locale: Locale): string {
  const parsed = parsePlainDate(String(fact));
  return parsed.ok ? formatDay(parsed.value, locale) : String(fact);
}

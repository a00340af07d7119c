import { formatDay, type Locale } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";

/** « janvier 2008 » for a month, « 2008 » for a year, by their last day. */
export function periodInWords(
  { kind, until }: { kind: "month" | "year"; until: PlainDate },
  locale: Locale,
): string {
  const [, ...monthAndYear] = formatDay(until, locale).split(" ");
  return kind === "year" ? until.slice(0, 4) : monthAndYear.join(" ");
}

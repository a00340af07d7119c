import { formatDay } from "#kernel/format.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { useLocale } from "./use-locale.ts";

/** A calendar day in the reader's language, readable by machines as well. */
export function Day({ date }: { date: PlainDate }) {
  return <time dateTime={date}>{formatDay(date, useLocale())}</time>;
}

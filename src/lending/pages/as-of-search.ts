import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { present } from "#web/design/address.ts";

/** The day an advance is read at (`au`), and the day until which what was recorded counts (`connu`). */
interface AsOfSearch {
  au?: PlainDate;
  connu?: PlainDate;
}

export function parseAsOf(search: Record<string, unknown>): AsOfSearch {
  return present({ au: dateIn(search["au"]), connu: dateIn(search["connu"]) });
}

function dateIn(value: unknown): PlainDate | undefined {
  const date = typeof value === "string" ? parsePlainDate(value) : undefined;
  return date?.ok === true ? date.value : undefined;
}

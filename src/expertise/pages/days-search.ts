import { type PlainDate, parsePlainDate } from "#kernel/plain-date.ts";
import { present } from "#web/design/address.ts";

/** What the address of a state of days holds: whose pledge, over which period. */
export interface DaysSearch {
  holder?: string;
  from?: PlainDate;
  to?: PlainDate;
}

export function parseDaysSearch(search: Record<string, unknown>): DaysSearch {
  return present({
    holder: typeof search["holder"] === "string" ? search["holder"] : undefined,
    from: dateIn(search["from"]),
    to: dateIn(search["to"]),
  });
}

function dateIn(value: unknown): PlainDate | undefined {
  const date = typeof value === "string" ? parsePlainDate(value) : undefined;
  return date?.ok === true ? date.value : undefined;
}

import { addDays, type PlainDate, plainDate } from "#kernel/plain-date.ts";

/** A month that is over: nothing is added to it any more. */
export type ClosedMonth = {
  readonly until: PlainDate;
  /** An instant in UTC. */
  readonly closedAt: string;
};

/** From the first to the last. */
export type ClosedMonths = readonly ClosedMonth[];

export function closedUntilOf(months: ClosedMonths): PlainDate | null {
  return months.at(-1)?.until ?? null;
}

/** An entry is final on the day on which its month was closed; null while its month is open. */
export function validatedOn(months: ClosedMonths, on: PlainDate): PlainDate | null {
  const month = months.find(({ until }) => on <= until);
  return month === undefined ? null : plainDate(month.closedAt.slice(0, 10));
}

/** What is learnt once its day is closed counts on the first open day. */
export function bookedOn(
  months: ClosedMonths,
  { on, recordedAt }: { readonly on: PlainDate; readonly recordedAt: string },
): PlainDate {
  const closed = months.findLast(({ closedAt }) => isBefore(closedAt, recordedAt))?.until;
  return closed === undefined || on > closed ? on : addDays(closed, 1);
}

/** The months of a year that are not closed, as "2026-11". */
export function openMonthsOf(months: ClosedMonths, year: number): string[] {
  const last = closedUntilOf(months)?.slice(0, 7) ?? "";
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, "0")}`).filter(
    (month) => month > last,
  );
}

/** Instants in UTC, whatever the digits after their seconds. */
function isBefore(a: string, b: string): boolean {
  return comparable(a) < comparable(b);
}

function comparable(instant: string): string {
  const [whole = "", fraction = ""] = instant.replace("Z", "").split(".");
  return `${whole}.${fraction.padEnd(6, "0")}`;
}

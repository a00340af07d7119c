import type { PlainDate } from "#kernel/plain-date.ts";
import type { AccountingEntry } from "../domain/accounting-entry.ts";
import { closedUntilOf, openMonthsOf } from "../domain/closed-months.ts";
import { yearOf } from "../domain/write-entries.ts";
import type { Books } from "./draw-books.ts";

/** The entries of the year of a day, until that day: what the year opened with comes first. */
export function entriesOfYear({ entries }: Books, on: PlainDate): AccountingEntry[] {
  const year = yearOf(on);
  return entries.filter((entry) => yearOf(entry.on) === year && entry.on <= on);
}

export function stateOf(books: Books, on: PlainDate) {
  const year = yearOf(on);
  const ofYear = entriesOfYear(books, on);
  const first = books.entries[0];
  const years = first === undefined ? [] : yearsBetween(yearOf(first.on), year);
  return {
    on,
    year,
    years,
    closedUntil: closedUntilOf(books.months),
    openMonths: openMonthsOf(books.months, year),
    drafts: ofYear.filter(({ validatedOn }) => validatedOn === null).length,
    entries: ofYear.length,
  };
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

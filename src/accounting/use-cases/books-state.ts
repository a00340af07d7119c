import type { AccountingEntry } from "../domain/accounting-entry.ts";
import type { Written } from "../domain/balances.ts";
import { closedUntilOf, openMonthsOf } from "../domain/closed-months.ts";
import { hideFirm, hideFirms } from "../domain/hide-firms.ts";
import { yearOf } from "../domain/write-entries.ts";
import type { OpenBooks } from "./open-books.ts";

/** The entries of the year after the last month that is kept: what the year opened with comes first. */
export function entriesAfter({ after, year, on, hidden }: OpenBooks): AccountingEntry[] {
  return after
    .filter((entry) => yearOf(entry.on) === year && entry.on <= on)
    .map((entry) => hideFirms(entry, hidden));
}

/** What the books of the year come to on their day: what its months that are kept came to, then the entries after. */
export function writtenOfYear(open: OpenBooks): readonly Written[] {
  const { before, year, hidden } = open;
  const kept = before?.written?.year === year ? before.written.totals : [];
  return [{ lines: kept.map((total) => hideFirm(total, hidden)) }, ...entriesAfter(open)];
}

export function stateOf(open: OpenBooks) {
  const { before, after, books, funds, months, on, year } = open;
  const ofYear = entriesAfter(open);
  const kept = before?.written?.year === year ? before.written.entries : 0;
  const [first] = after;
  const firstYear = before?.written?.firstYear ?? (first === undefined ? undefined : yearOf(first.on));
  return {
    fund: books.fund,
    funds: funds.map(({ id, name }) => ({ id, name })),
    on,
    year,
    years: firstYear === undefined ? [] : yearsBetween(firstYear, year),
    closedUntil: closedUntilOf(months),
    openMonths: openMonthsOf(months, year),
    drafts: ofYear.filter(({ validatedOn }) => validatedOn === null).length,
    entries: kept + ofYear.length,
  };
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

import { accept, type Outcome } from "#kernel/outcome.ts";
import { type PlainDate, partsOf } from "#kernel/plain-date.ts";
import { type AccountingEntry, type AccountingLine, sidesOf } from "./accounting-entry.ts";
import type { AccountingEvent, RoleLine } from "./accounting-event.ts";
import { accountOf, type Chart, type MissingAccount } from "./chart.ts";
import { type Recipe, recipesOf } from "./event-recipe.ts";
import { groupBy } from "./group-by.ts";
import { isInBooks } from "./journals.ts";
import { letterLines } from "./letter-lines.ts";
import { addLine, type LineTotal, type LineTotals, totalsOf } from "./line-totals.ts";
import { openYear } from "./open-year.ts";

/** When an entry of that day became final; null while its month is open. */
export type ValidatedOn = (on: PlainDate) => PlainDate | null;

export type Writing = {
  readonly chart: Chart;
  readonly validatedOn: ValidatedOn;
  /** The last day of the books: each year until then opens with what the one before left. */
  readonly until: PlainDate;
};

/**
 * The entries of these events, by date then in the order given, numbered from 1 in each year: the same events always make the
 * same entries under the same numbers.
 */
export function writeEntries(
  events: readonly AccountingEvent[],
  writing: Writing,
): Outcome<AccountingEntry[], MissingAccount> {
  const written = continueEntries(events, writing, null);
  return written.ok ? accept(letterLines(written.value.entries)) : written;
}

/** What writing more of the books needs of what was written before. */
export type WrittenSoFar = {
  /** The year of the first entry of all. */
  readonly firstYear: number;
  readonly year: number;
  /** The last number given in that year. */
  readonly last: number;
  readonly entries: number;
  /** What its lines come to, by account and third party. */
  readonly totals: readonly LineTotal[];
};

type Written = { readonly entries: AccountingEntry[]; readonly after: WrittenSoFar | null };

/** The entries of these events after those already written, without the letters, which a later payment may give. */
export function continueEntries(
  events: readonly AccountingEvent[],
  writing: Writing,
  before: WrittenSoFar | null,
): Outcome<Written, MissingAccount> {
  const inOrder = events
    .filter(({ on }) => on <= writing.until)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [first] = inOrder;
  if (before === null && first === undefined) return accept({ entries: [], after: null });

  const written: AccountingEntry[] = [];
  const byYear = groupBy(inOrder, ({ on }) => yearOf(on));
  const firstYear = before?.firstYear ?? yearOf(first?.on ?? writing.until);
  const year = { told: before?.year ?? firstYear, last: before?.last ?? 0, entries: before?.entries ?? 0 };
  let totals = totalsOf(before?.totals ?? []);
  for (let told = year.told; told <= yearOf(writing.until); told += 1) {
    const isNew = told !== before?.year;
    const opening = isNew && totals.size > 0 ? [openYear(told, totals.values())] : [];
    if (isNew) {
      Object.assign(year, { told, last: 0, entries: 0 });
      totals = totalsOf([]);
    }
    const entries = writeYear([...opening, ...(byYear.get(told) ?? [])], writing, year.last);
    if (!entries.ok) return entries;
    addEntries(totals, entries.value);
    year.last += entries.value.filter(({ number }) => number !== null).length;
    year.entries += entries.value.length;
    written.push(...entries.value);
  }
  const { told, ...counts } = year;
  return accept({
    entries: written,
    after: { firstYear, year: told, ...counts, totals: [...totals.values()] },
  });
}

function addEntries(totals: LineTotals, entries: readonly AccountingEntry[]): void {
  for (const { lines } of entries) for (const line of lines) addLine(totals, line);
}

export function yearOf(on: PlainDate): number {
  return partsOf(on).year;
}

function writeYear(
  events: readonly AccountingEvent[],
  { chart, validatedOn }: Writing,
  before: number,
): Outcome<AccountingEntry[], MissingAccount> {
  const written: AccountingEntry[] = [];
  let last = before;
  for (const event of events) {
    for (const recipe of recipesOf(event)) {
      const lines = linesOf(recipe, event.on, chart);
      if (!lines.ok) return lines;
      if (lines.value.length === 0) continue;
      if (isInBooks(recipe.journal)) last += 1;
      const { on, piece, label, kind, source } = event;
      written.push({
        number: isInBooks(recipe.journal) ? last : null,
        on,
        journal: recipe.journal,
        piece,
        label,
        kind,
        source,
        validatedOn: validatedOn(on),
        lines: lines.value,
      });
    }
  }
  return accept(written);
}

/** Debits first; a line of nothing is not written. */
function linesOf({ lines }: Recipe, on: PlainDate, chart: Chart): Outcome<AccountingLine[], MissingAccount> {
  const written: AccountingLine[] = [];
  const used = lines.filter(({ amount }) => amount !== 0n);
  for (const { role, third, amount } of used.toSorted((a, b) => sideOf(a) - sideOf(b))) {
    const account = accountOf(chart, role, on);
    if (!account.ok) return account;
    const { number, label } = account.value;
    const none = { letter: null, letteredOn: null };
    written.push({ role, account: number, accountLabel: label, third, ...sidesOf(amount), ...none });
  }
  return accept(written);
}

function sideOf({ amount }: RoleLine): 0 | 1 {
  return amount > 0n ? 0 : 1;
}

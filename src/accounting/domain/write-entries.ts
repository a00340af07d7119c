import { accept, type Outcome } from "#kernel/outcome.ts";
import { type PlainDate, partsOf } from "#kernel/plain-date.ts";
import { type AccountingEntry, type AccountingLine, sidesOf } from "./accounting-entry.ts";
import type { AccountingEvent, RoleLine } from "./accounting-event.ts";
import { accountOf, type Chart, type MissingAccount } from "./chart.ts";
import { type Recipe, recipesOf } from "./event-recipe.ts";
import { groupBy } from "./group-by.ts";
import { isInBooks } from "./journals.ts";
import { letterLines } from "./letter-lines.ts";
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
  const inOrder = events
    .filter(({ on }) => on <= writing.until)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const [first] = inOrder;
  if (first === undefined) return accept([]);

  const written: AccountingEntry[] = [];
  const byYear = groupBy(inOrder, ({ on }) => yearOf(on));
  let year: AccountingEntry[] = [];
  for (let told = yearOf(first.on); told <= yearOf(writing.until); told += 1) {
    const opening = year.length === 0 ? [] : [openYear(told, year)];
    const entries = writeYear([...opening, ...(byYear.get(told) ?? [])], writing);
    if (!entries.ok) return entries;
    year = entries.value;
    written.push(...year);
  }
  return accept(letterLines(written));
}

export function yearOf(on: PlainDate): number {
  return partsOf(on).year;
}

function writeYear(
  events: readonly AccountingEvent[],
  { chart, validatedOn }: Writing,
): Outcome<AccountingEntry[], MissingAccount> {
  const written: AccountingEntry[] = [];
  let last = 0;
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

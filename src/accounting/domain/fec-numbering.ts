import { addNumber, countNumbers, isContinuous, type NumberRanges, noNumbers } from "./number-ranges.ts";

/** The numbers of the entries, counted twice: over the whole file, and journal by journal. The text admits either. */
export interface FecNumbering {
  readonly overall: Map<string, NumberRanges>;
  readonly byJournal: Map<string, NumberRanges>;
}

/** "VE2026-000123" is 123 in the series "VE2026-"; a number longer than this keeps its last digits. */
const mostDigits = 15;
/** More series than this are no numbering: each would hold an entry or two. */
const mostSeries = 10_000;

export function noNumbering(): FecNumbering {
  return { overall: new Map(), byJournal: new Map() };
}

/** False when the text bears no number at its end. */
export function addEntryNumber(numbering: FecNumbering, journal: string, text: string): boolean {
  const digits = new RegExp(`\\d{1,${mostDigits}}$`).exec(text)?.[0];
  if (digits === undefined) return false;
  const prefix = text.slice(0, text.length - digits.length);
  for (const [series, key] of [
    [numbering.overall, prefix],
    [numbering.byJournal, `${journal}\t${prefix}`],
  ] as const) {
    const ranges = series.get(key) ?? noNumbers();
    addNumber(ranges, Number(digits));
    if (series.size <= mostSeries) series.set(key, ranges);
  }
  return true;
}

/** One sequence for the file: no hole, and no number that two journals share. */
export function isNumberedOverall({ overall, byJournal }: FecNumbering): boolean {
  return overall.size <= 1 && areContinuous(overall) && countAll(overall) === countAll(byJournal);
}

export function isNumberedByJournal({ byJournal }: FecNumbering): boolean {
  return areContinuous(byJournal);
}

function countAll(series: ReadonlyMap<string, NumberRanges>): number {
  return [...series.values()].reduce((sum, ranges) => sum + countNumbers(ranges), 0);
}

function areContinuous(series: ReadonlyMap<string, NumberRanges>): boolean {
  return series.size <= mostSeries && [...series.values()].every(isContinuous);
}

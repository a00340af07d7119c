import type { PlainDate } from "#kernel/plain-date.ts";
import { numberIn, parseDay, present } from "#web/design/address.ts";

/** Which books: of a fund, on a day. */
export type BooksSearch = { readonly on?: PlainDate; readonly fonds?: string };

export type LinesSearch = BooksSearch & {
  readonly compte?: string;
  readonly tiers?: string;
  readonly mois?: string;
};

export function parseBooksSearch(search: Record<string, unknown>): BooksSearch {
  return {
    ...parseDay(search),
    ...present({ fonds: wordIn(search["fonds"], /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/) }),
  };
}

/** Which lines of the books an address asks for. */
export function parseLinesSearch(search: Record<string, unknown>): LinesSearch {
  return {
    ...parseBooksSearch(search),
    ...present({
      compte: wordIn(search["compte"], /^[0-9A-Z]{3,20}$/),
      tiers: wordIn(search["tiers"], /^[0-9A-Z]{1,20}$/),
      mois: wordIn(search["mois"], /^\d{4}-\d{2}$/),
    }),
  };
}

/** Which year a list is of; the one before the territory's day where the address names none. */
export function parseYear(search: Record<string, unknown>): { annee?: number } {
  return present({ annee: numberIn(search["annee"], { min: 1990, max: 2999 }) });
}

/** A number may stand without its quotes in an address. */
function wordIn(value: unknown, pattern: RegExp): string | undefined {
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && pattern.test(text) ? text : undefined;
}

import type { PlainDate } from "#kernel/plain-date.ts";
import { numberIn, parseDay, present } from "#web/design/address.ts";

export type LinesSearch = {
  readonly on?: PlainDate;
  readonly compte?: string;
  readonly tiers?: string;
  readonly mois?: string;
};

/** Which lines of the books an address asks for. */
export function parseLinesSearch(search: Record<string, unknown>): LinesSearch {
  return {
    ...parseDay(search),
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

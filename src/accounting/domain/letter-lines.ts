import type { PlainDate } from "#kernel/plain-date.ts";
import { type AccountingEntry, type AccountingLine, signedAmount } from "./accounting-entry.ts";
import type { AccountRole } from "./role.ts";

/** What a funder owes is lettered: a call with the payments that settle it. */
export const letteredRoles = [
  "contributions-called",
  "subsidies-receivable",
] as const satisfies readonly AccountRole[];

const lettered: ReadonlySet<AccountRole> = new Set<AccountRole>(letteredRoles);

interface Waiting {
  balance: bigint;
  places: { entry: number; line: number }[];
}

export type Mark = { readonly letter: string; readonly letteredOn: PlainDate };

/**
 * The lines of a funder that come to nothing together share a letter, given on the day they do: A, B… so that a later payment
 * never changes an earlier letter. Each year starts again from what it opens with: a year once over never changes.
 */
export function letterLines(entries: readonly AccountingEntry[]): AccountingEntry[] {
  const waiting = new Map<string, Waiting>();
  const marks = new Map<string, Mark>();
  let given = 0;
  for (const [entry, { on, lines, kind }] of entries.entries()) {
    if (kind === "opening") {
      waiting.clear();
      given = 0;
    }
    for (const [line, written] of lines.entries()) {
      if (!lettered.has(written.role)) continue;
      const key = `${written.role} ${written.third?.code ?? ""}`;
      const open = waiting.get(key) ?? { balance: 0n, places: [] };
      open.balance += signedAmount(written);
      open.places.push({ entry, line });
      if (open.balance !== 0n) waiting.set(key, open);
      else {
        const mark = { letter: letterAt(given), letteredOn: on };
        given += 1;
        for (const place of open.places) marks.set(`${place.entry} ${place.line}`, mark);
        waiting.delete(key);
      }
    }
  }
  return entries.map((entry, place) => ({
    ...entry,
    lines: entry.lines.map((line, row) => withMark(line, marks.get(`${place} ${row}`))),
  }));
}

/** The letters of a year's entries: only those whose role is lettered are needed. */
export function lettersOf(entries: readonly AccountingEntry[]): ReadonlyMap<string, Mark> {
  return new Map(
    letterLines(entries).flatMap(({ number, lines }) =>
      lines.flatMap((line): [string, Mark][] => {
        const { letter, letteredOn } = line;
        return letter === null || letteredOn === null ? [] : [[keyOf(number, line), { letter, letteredOn }]];
      }),
    ),
  );
}

/** The same entries with their letters; all are of one year. */
export function withLetters(entry: AccountingEntry, letters: ReadonlyMap<string, Mark>): AccountingEntry {
  if (!entry.lines.some(({ role }) => lettered.has(role))) return entry;
  const { number, lines } = entry;
  return { ...entry, lines: lines.map((line) => withMark(line, letters.get(keyOf(number, line)))) };
}

/** An entry has one line of each role for each third party. */
function keyOf(number: number | null, { role, third }: AccountingLine): string {
  return `${number} ${role} ${third?.code ?? ""}`;
}

function withMark(line: AccountingLine, mark: Mark | undefined): AccountingLine {
  return mark === undefined ? line : { ...line, ...mark };
}

/** A to Z, then AA, AB… */
export function letterAt(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : `${letterAt(Math.floor(place / 26) - 1)}${letter}`;
}

import { type Cents, cents, plus } from "#kernel/money.ts";
import { daysBetween, type PlainDate } from "#kernel/plain-date.ts";

export type OpenAdvance = {
  readonly advance: string;
  readonly firm: string;
  /** What is left of each instalment, oldest first. */
  readonly instalments: readonly {
    readonly number: number;
    readonly payOn: PlainDate;
    readonly left: Cents;
  }[];
};

export type Suggestion = {
  readonly advance: string;
  readonly firm: string;
  /** The instalments that the amount pays to the cent, if it does. */
  readonly instalments: readonly number[];
  readonly isNamed: boolean;
  /** From the day of the first instalment to the bank's. */
  readonly days: number;
};

const most = 3;
const near = 20;

/** Whom a credit may come from, likeliest first, each with its reasons: the amount, the name, the date. A person decides. */
export function suggestAdvances(
  advances: readonly OpenAdvance[],
): (line: { readonly amount: Cents; readonly bookedOn: PlainDate; readonly text: string }) => Suggestion[] {
  const named = advances.map((advance) => ({ ...advance, names: wordsOf(advance.firm) }));
  return (line) => {
    const words = new Set(wordsOf(line.text));
    return named
      .flatMap(({ advance, firm, names, instalments }) => {
        const [first] = instalments;
        if (first === undefined) return [];
        const isNamed = names.some((word) => words.has(word));
        const days = daysBetween(first.payOn, line.bookedOn);
        const isNear = Math.abs(days) <= near;
        if (!isNamed && !isNear) return [];
        const paid = paidWhole(instalments, line.amount);
        if (!isNamed && paid.length === 0) return [];
        return [{ advance, firm, instalments: paid, isNamed, days }];
      })
      .toSorted((a, b) => weight(b) - weight(a) || Math.abs(a.days) - Math.abs(b.days))
      .slice(0, most);
  };
}

/** The first instalments, whose sum is the amount to the cent. */
function paidWhole(instalments: OpenAdvance["instalments"], amount: Cents): number[] {
  let total = cents(0n);
  for (const [rank, { left }] of instalments.entries()) {
    total = plus(total, left);
    if (total === amount) return instalments.slice(0, rank + 1).map(({ number }) => number);
    if (total > amount) return [];
  }
  return [];
}

function weight({ instalments, isNamed }: Suggestion): number {
  return (isNamed ? 2 : 0) + (instalments.length > 0 ? 1 : 0);
}

/** Whether a text holds every word that one typed, or its beginning, accents and case apart. */
export function matchesWords(text: string, typed: string): boolean {
  const [held, asked] = [plainWords(text), plainWords(typed)];
  return asked.every((word) => held.some((other) => other.startsWith(word)));
}

const common = new Set(["SARL", "EURL", "SAS", "SASU", "SCOP", "AUTO", "DES", "LES", "DU", "DE", "LA", "ET"]);

function wordsOf(text: string): string[] {
  return plainWords(text).filter((word) => word.length >= 4 && !common.has(word));
}

function plainWords(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .filter((word) => word !== "");
}

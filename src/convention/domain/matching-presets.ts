import type { Cents } from "#kernel/money.ts";
import { fraction } from "#kernel/weight.ts";
import type { MatchingLine, MatchingTerm } from "./matching-line.ts";

/** The readings of the sentence published about Longwy, which is ambiguous; `fixed` is for amounts already known. */
export type MatchingPreset = ReadingPreset | "fixed";

export type ReadingPreset =
  | "state-counts-days-twice"
  | "longwy-literal"
  | "days-at-both-levels"
  | "local-twice"
  | "state-triple"
  | "cash-only";

const once = fraction(1n);
const cash: MatchingTerm = { of: "private-cash", weight: once };
const days: MatchingTerm = { of: "valued-days", weight: once };
const localLine: MatchingTerm = { of: "line", ref: "local", weight: once };

export const matchingPresets: Record<ReadingPreset, readonly MatchingLine[]> = {
  "state-counts-days-twice": [local([cash]), state([cash, days], 2n)],
  "longwy-literal": [local([cash]), state([cash, localLine, days])],
  "days-at-both-levels": [local([cash, days]), state([cash, days, localLine])],
  "local-twice": [local([cash], 2n), state([cash], 2n)],
  "state-triple": [local([cash]), state([cash], 3n)],
  "cash-only": [local([cash]), state([cash, localLine])],
};

export const readingPresets = Object.keys(matchingPresets) as ReadingPreset[];

/** A known case: each funder's amount is given. */
export function fixedLines(
  contributions: readonly { readonly contributor: string; readonly amount: Cents }[],
): readonly MatchingLine[] {
  return contributions.map(({ contributor, amount }) => ({
    contributor,
    base: [],
    multiplier: once,
    fixed: amount,
  }));
}

function local(base: readonly MatchingTerm[], times = 1n): MatchingLine {
  return { contributor: "local", base, multiplier: fraction(times) };
}

function state(base: readonly MatchingTerm[], times = 1n): MatchingLine {
  return { contributor: "state", base, multiplier: fraction(times) };
}

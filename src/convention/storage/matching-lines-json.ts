import { invariant } from "#kernel/invariant.ts";
import { cents } from "#kernel/money.ts";
import { parseWeight, type Weight, writeWeight } from "#kernel/weight.ts";
import type { MatchingLine, MatchingTerm } from "../domain/matching-line.ts";

/** A matching line as the database keeps it: weights as "3/2", cents as text. */
export interface StoredLine {
  readonly contributor: string;
  readonly base: readonly StoredTerm[];
  readonly multiplier: string;
  readonly fixed?: string;
  readonly floor?: string;
  readonly cap?: string;
  readonly yearlyCap?: { readonly amount: string; readonly years: number };
  readonly capShare?: string;
  readonly targetShare?: string;
}

type StoredTerm =
  | { readonly of: "private-cash" | "valued-days"; readonly weight: string }
  | { readonly of: "line"; readonly ref: string; readonly weight: string }
  | { readonly of: "fixed"; readonly cents: string; readonly weight: string };

export function writeLines(lines: readonly MatchingLine[]): string {
  return JSON.stringify(lines.map(writeLine));
}

export function readLines(lines: readonly StoredLine[]): MatchingLine[] {
  return lines.map(
    ({ contributor, base, multiplier, fixed, floor, cap, yearlyCap, capShare, targetShare }) => ({
      contributor,
      base: base.map(readTerm),
      multiplier: readWeight(multiplier),
      ...(fixed === undefined ? {} : { fixed: cents(BigInt(fixed)) }),
      ...(floor === undefined ? {} : { floor: cents(BigInt(floor)) }),
      ...(cap === undefined ? {} : { cap: cents(BigInt(cap)) }),
      ...(yearlyCap === undefined
        ? {}
        : { yearlyCap: { ...yearlyCap, amount: cents(BigInt(yearlyCap.amount)) } }),
      ...(capShare === undefined ? {} : { capShare: readWeight(capShare) }),
      ...(targetShare === undefined ? {} : { targetShare: readWeight(targetShare) }),
    }),
  );
}

function writeLine(line: MatchingLine): StoredLine {
  const { contributor, base, multiplier, fixed, floor, cap, yearlyCap, capShare, targetShare } = line;
  return {
    contributor,
    base: base.map(writeTerm),
    multiplier: writeWeight(multiplier),
    ...(fixed === undefined ? {} : { fixed: String(fixed) }),
    ...(floor === undefined ? {} : { floor: String(floor) }),
    ...(cap === undefined ? {} : { cap: String(cap) }),
    ...(yearlyCap === undefined ? {} : { yearlyCap: { ...yearlyCap, amount: String(yearlyCap.amount) } }),
    ...(capShare === undefined ? {} : { capShare: writeWeight(capShare) }),
    ...(targetShare === undefined ? {} : { targetShare: writeWeight(targetShare) }),
  };
}

function writeTerm(term: MatchingTerm): StoredTerm {
  const weight = writeWeight(term.weight);
  return term.of === "fixed" ? { of: "fixed", cents: String(term.cents), weight } : { ...term, weight };
}

function readTerm(term: StoredTerm): MatchingTerm {
  const weight = readWeight(term.weight);
  return term.of === "fixed"
    ? { of: "fixed", cents: cents(BigInt(term.cents)), weight }
    : { ...term, weight };
}

function readWeight(text: string): Weight {
  const weight = parseWeight(text);
  invariant(weight.ok, "a weight that was stored reads back");
  return weight.value;
}

import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents, larger, smaller } from "#kernel/money.ts";
import { accept, type Outcome } from "#kernel/outcome.ts";
import { add, fraction, isWhole, multiply, roundHalfUp, type Weight } from "#kernel/weight.ts";
import { checkLines, type LineRefusal } from "./check-lines.ts";
import type { DaysStake, MatchingLine, MatchingTerm, PrivateStake } from "./matching-line.ts";

export type MatchedLine = {
  readonly contributor: string;
  readonly amount: Cents;
  readonly line: MatchingLine;
  /** Each term of the base with the exact amount, in cents, that it read. */
  readonly terms: readonly { readonly term: MatchingTerm; readonly value: Weight }[];
  /** The amount before the floor and the cap, and whether it had to be rounded to the cent. */
  readonly computed: Cents;
  readonly isRounded: boolean;
  readonly limitedBy: "floor" | "cap" | null;
};

/** Line by line: each is exact, then half-up to the cent; later lines read the rounded earlier ones. */
export function matchLines(
  lines: readonly MatchingLine[],
  stake: PrivateStake,
): Outcome<readonly MatchedLine[], LineRefusal> {
  const checked = checkLines(lines);
  if (!checked.ok) return checked;

  const matched: MatchedLine[] = [];
  for (const line of checked.value) matched.push(matchLine(line, stake, matched));
  return accept(matched);
}

/** V = half-days × day rate / 2: an odd half-day at an odd rate is worth half a cent, kept inside the lines. */
export function valuedDays({ halfDays, dayRate }: DaysStake): Weight {
  return fraction(halfDays * dayRate, 2n);
}

function matchLine(line: MatchingLine, stake: PrivateStake, earlier: readonly MatchedLine[]): MatchedLine {
  const terms = line.base.map((term) => ({ term, value: read(term, stake, earlier) }));
  const base = terms.reduce(
    (total, { term, value }) => add(total, multiply(term.weight, value)),
    fraction(0n),
  );
  const exact = line.fixed === undefined ? multiply(line.multiplier, base) : fraction(line.fixed);
  const computed = cents(roundHalfUp(exact));
  const raised = line.floor === undefined ? computed : larger(computed, line.floor);
  const amount = line.cap === undefined ? raised : smaller(raised, line.cap);
  return {
    contributor: line.contributor,
    amount,
    line,
    terms,
    computed,
    isRounded: !isWhole(exact),
    limitedBy: amount === computed ? null : amount > computed ? "floor" : "cap",
  };
}

function read(term: MatchingTerm, stake: PrivateStake, earlier: readonly MatchedLine[]): Weight {
  switch (term.of) {
    case "private-cash":
      return fraction(stake.privateCash);
    case "valued-days":
      return valuedDays(stake);
    case "fixed":
      return fraction(term.cents);
    case "line": {
      const line = earlier.find(({ contributor }) => contributor === term.ref);
      invariant(line !== undefined, `the line ${term.ref} was checked to be an earlier one`);
      return fraction(line.amount);
    }
  }
}

import { invariant } from "#kernel/invariant.ts";
import { type Cents, cents, larger, plus, smaller, sum } from "#kernel/money.ts";
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
  /** What the earlier public lines bring together. */
  readonly earlier: Cents;
  /** The amount before the floor and the cap, and whether it had to be rounded to the cent. */
  readonly computed: Cents;
  readonly isRounded: boolean;
  readonly limitedBy: "floor" | CapName | null;
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
  const before = sum(earlier.map(({ amount }) => amount));
  const exact = exactAmount(line, { terms, privateCash: stake.privateCash, before });
  const computed = cents(roundHalfUp(exact));
  const raised = line.floor === undefined ? computed : larger(computed, line.floor);
  const lowest = lowestCap(line, plus(stake.privateCash, before));
  const amount = lowest === null ? raised : smaller(raised, lowest.amount);
  return {
    contributor: line.contributor,
    amount,
    line,
    terms,
    earlier: before,
    computed,
    isRounded: !isWhole(exact),
    limitedBy: amount === computed ? null : lowest !== null && lowest.amount < raised ? lowest.name : "floor",
  };
}

type CapName = "cap" | "yearly-cap" | "cap-share";

/** The cap that binds: of a share of the cash, to the cent below, so that the share is never passed. */
function lowestCap(
  { cap, yearlyCap, capShare }: MatchingLine,
  counted: Cents,
): { readonly name: CapName; readonly amount: Cents } | null {
  const ofShare = capShare === undefined ? null : publicPerPrivate(capShare);
  const caps: { name: CapName; amount: Cents }[] = [
    ...(cap === undefined ? [] : [{ name: "cap" as const, amount: cap }]),
    ...(yearlyCap === undefined
      ? []
      : [{ name: "yearly-cap" as const, amount: cents(yearlyCap.amount * BigInt(yearlyCap.years)) }]),
    ...(ofShare === null
      ? []
      : [
          {
            name: "cap-share" as const,
            amount: cents((ofShare.numerator * counted) / ofShare.denominator),
          },
        ]),
  ];
  const [first, ...others] = caps;
  if (first === undefined) return null;
  return others.reduce((lowest, one) => (one.amount < lowest.amount ? one : lowest), first);
}

type Read = Pick<MatchedLine, "terms"> & { readonly privateCash: Cents; readonly before: Cents };

function exactAmount(line: MatchingLine, { terms, privateCash, before }: Read): Weight {
  if (line.fixed !== undefined) return fraction(line.fixed);
  if (line.targetShare !== undefined) {
    const completed = add(
      multiply(publicPerPrivate(line.targetShare), fraction(privateCash)),
      multiply(fraction(-1n), fraction(before)),
    );
    return completed.numerator < 0n ? fraction(0n) : completed;
  }
  const base = terms.reduce(
    (total, { term, value }) => add(total, multiply(term.weight, value)),
    fraction(0n),
  );
  return multiply(line.multiplier, base);
}

/** The public euros that one private euro calls for, so that they are this share of both: 4/5 calls for 4. */
export function publicPerPrivate({ numerator, denominator }: Weight): Weight {
  return fraction(numerator, denominator - numerator);
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

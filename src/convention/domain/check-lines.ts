import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Weight } from "#kernel/weight.ts";
import type { MatchingLine, MatchingTerm } from "./matching-line.ts";

export type LineRefusal = Refusal<
  | "contributor-unnamed"
  | "contributor-twice"
  | "base-empty"
  | "reference-unknown"
  | "reference-not-earlier"
  | "weight-negative"
  | "multiplier-negative"
  | "line-amount-negative"
  | "floor-above-cap"
  | "years-out-of-range"
  | "cap-share-out-of-range"
  | "target-share-out-of-range"
  | "target-share-with-base"
  | "reference-to-target-share"
>;

/**
 * A line reads only earlier ones, never one that completes a share, and nothing is negative: so the public total, and the earlier lines'
 * part of it, can only grow with the private stake.
 */
export function checkLines(lines: readonly MatchingLine[]): Outcome<readonly MatchingLine[], LineRefusal> {
  for (const [index, line] of lines.entries()) {
    const refused = checkLine(line, index, lines);
    if (refused) return refused;
  }
  return accept(lines);
}

type Refused = ReturnType<typeof refuse<LineRefusal["reason"]>>;

function checkLine(line: MatchingLine, index: number, lines: readonly MatchingLine[]): Refused | null {
  const { contributor, fixed, floor, cap, yearlyCap } = line;
  const at = `lines.${index}`;
  if (contributor.trim() === "") return refuse("contributor-unnamed", {}, `${at}.contributor`);
  if (lines.slice(0, index).some((earlier) => earlier.contributor === contributor))
    return refuse("contributor-twice", { contributor }, `${at}.contributor`);
  if (isNegative(line.multiplier)) return refuse("multiplier-negative", { contributor }, `${at}.multiplier`);
  const amounts = { fixedCents: fixed, floorCents: floor, capCents: cap, yearlyCap: yearlyCap?.amount };
  for (const [name, amount] of Object.entries(amounts))
    if (amount !== undefined && amount < 0n)
      return refuse("line-amount-negative", { contributor, amount }, `${at}.${name}`);
  if (floor !== undefined && cap !== undefined && floor > cap)
    return refuse("floor-above-cap", { contributor, floor, cap }, `${at}.floorCents`);
  if (yearlyCap !== undefined && !(Number.isInteger(yearlyCap.years) && yearlyCap.years > 0))
    return refuse("years-out-of-range", { contributor, years: yearlyCap.years }, `${at}.yearlyCap`);
  if (line.capShare !== undefined && !isShare(line.capShare))
    return refuse("cap-share-out-of-range", { contributor }, `${at}.capShare`);
  if (line.targetShare !== undefined) return checkTargetShare(line, line.targetShare, at);
  if (line.base.length === 0 && fixed === undefined)
    return refuse("base-empty", { contributor }, `${at}.base`);
  return checkTerms(line, index, lines);
}

function checkTargetShare(
  { contributor, base, fixed }: MatchingLine,
  targetShare: Weight,
  at: string,
): Refused | null {
  if (!isShare(targetShare)) return refuse("target-share-out-of-range", { contributor }, `${at}.targetShare`);
  if (base.length > 0 || fixed !== undefined)
    return refuse(
      "target-share-with-base",
      { contributor },
      base.length > 0 ? `${at}.base` : `${at}.fixedCents`,
    );
  return null;
}

function checkTerms(line: MatchingLine, index: number, lines: readonly MatchingLine[]): Refused | null {
  const { contributor } = line;
  for (const [position, term] of line.base.entries()) {
    const at = `lines.${index}.base.${position}`;
    if (isNegative(term.weight)) return refuse("weight-negative", { contributor }, `${at}.weight`);
    if (term.of === "fixed" && term.cents < 0n)
      return refuse("line-amount-negative", { contributor, amount: term.cents }, `${at}.cents`);
    if (term.of === "line" && !isEarlier(term, index, lines))
      return refuse(
        lines.some((other) => other.contributor === term.ref) ? "reference-not-earlier" : "reference-unknown",
        { contributor, ref: term.ref },
        `${at}.ref`,
      );
    if (term.of === "line" && completesShare(term.ref, lines))
      return refuse("reference-to-target-share", { contributor, ref: term.ref }, `${at}.ref`);
  }
  return null;
}

function isEarlier(
  term: MatchingTerm & { of: "line" },
  index: number,
  lines: readonly MatchingLine[],
): boolean {
  return lines.slice(0, index).some((earlier) => earlier.contributor === term.ref);
}

/** It may shrink when what precedes it grows: a line that read it alone would shrink with a greater stake. */
function completesShare(ref: string, lines: readonly MatchingLine[]): boolean {
  return lines.some(({ contributor, targetShare }) => contributor === ref && targetShare !== undefined);
}

/** From zero to below one. */
function isShare({ numerator, denominator }: Weight): boolean {
  return numerator >= 0n && numerator < denominator;
}

function isNegative(weight: Weight): boolean {
  return weight.numerator < 0n;
}

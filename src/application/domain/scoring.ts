import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { add, compare, fraction, multiply, toFixedDecimals, type Weight } from "#kernel/weight.ts";
import type { ApplicationStatus } from "./status.ts";

/** What is looked at, what it weighs beside the others, and its best score: from 0 to so many. */
export interface Criterion {
  readonly name: string;
  readonly guidance: string;
  readonly weight: number;
  readonly most: number;
}

/** A territory's grid from a day on, never changed; its criteria are numbered from 1, in their order. */
export interface ScoringGrid {
  readonly version: number;
  readonly fromOn: PlainDate;
  readonly name: string;
  readonly guidance: string;
  readonly criteria: readonly Criterion[];
}

export interface GivenScore {
  readonly score: number;
  readonly why: string;
}

/** What one person gave, criterion by criterion in the order of the grid: once, and never again. */
export interface ScoreSheet {
  readonly person: string;
  readonly name: string;
  readonly on: PlainDate;
  readonly text: string;
  readonly scores: readonly GivenScore[];
}

/** The grid of a day: the last that had begun. */
export function gridAt(grids: readonly ScoringGrid[], on: PlainDate): ScoringGrid | null {
  const begun = grids.filter(({ fromOn }) => fromOn <= on);
  return begun.toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1))[0] ?? null;
}

/** The grid of a file: the one of its first score, else of the day on which it was submitted, else of today. */
export function gridOfFile(
  grids: readonly ScoringGrid[],
  {
    kept,
    judgedOn,
    on,
  }: { readonly kept: number | null; readonly judgedOn: PlainDate; readonly on: PlainDate },
): ScoringGrid | null {
  const ofScores = grids.find(({ version }) => version === kept);
  return ofScores ?? gridAt(grids, judgedOn) ?? gridAt(grids, on);
}

/** From its submission until the committee decides. */
export function isScored(status: ApplicationStatus): boolean {
  return ["submitted", "appraised", "ready", "in-committee", "adjourned"].includes(status);
}

export function checkCriteria(
  criteria: readonly Criterion[],
): Outcome<null, Refusal<"criterion-named-twice">> {
  const names = criteria.map(({ name }) => name.toLowerCase());
  const twice = criteria.find(({ name }, index) => names.indexOf(name.toLowerCase()) < index);
  return twice === undefined
    ? accept(null)
    : refuse("criterion-named-twice", { name: twice.name }, "criteria");
}

export function checkScores(
  { criteria }: ScoringGrid,
  scores: readonly GivenScore[],
): Outcome<null, Refusal<"criterion-not-scored" | "score-off-scale">> {
  if (scores.length !== criteria.length)
    return refuse("criterion-not-scored", { given: scores.length, asked: criteria.length }, "scores");
  const off = criteria.find(({ most }, index) => {
    const score = scores[index]?.score ?? -1;
    return score < 0 || score > most;
  });
  return off === undefined
    ? accept(null)
    : refuse("score-off-scale", { name: off.name, most: off.most }, "scores");
}

/** Out of a hundred, exactly: each score over its best, weighed. */
export function totalOf({ criteria }: Pick<ScoringGrid, "criteria">, scores: readonly GivenScore[]): Weight {
  const weights = criteria.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  const weighed = criteria.map(({ weight, most }, index) =>
    fraction(BigInt(weight) * BigInt(scores[index]?.score ?? 0), BigInt(most)),
  );
  return multiply(sumOf(weighed), fraction(100n, weights));
}

/** What several scorers gave, written to a decimal: the mean of all, and how far apart the lowest and the highest are. */
export interface ScoreSummary {
  readonly mean: string;
  readonly spread: string;
  readonly criteria: readonly { readonly mean: string; readonly spread: number }[];
}

/** Null where nobody has given theirs. */
export function summaryOf(grid: ScoringGrid, sheets: readonly ScoreSheet[]): ScoreSummary | null {
  if (sheets.length === 0) return null;
  const totals = sheets.map(({ scores }) => totalOf(grid, scores));
  return {
    mean: toFixedDecimals(meanOf(totals), 1),
    spread: toFixedDecimals(spreadOf(totals), 1),
    criteria: grid.criteria.map((_, index) => {
      const given = sheets.map(({ scores }) => fraction(BigInt(scores[index]?.score ?? 0)));
      return { mean: toFixedDecimals(meanOf(given), 1), spread: Number(spreadOf(given).numerator) };
    }),
  };
}

export function meanOf(values: readonly Weight[]): Weight {
  return multiply(sumOf(values), fraction(1n, BigInt(values.length)));
}

function sumOf(values: readonly Weight[]): Weight {
  return values.reduce((sum, value) => add(sum, value), fraction(0n));
}

function spreadOf(values: readonly Weight[]): Weight {
  const sorted = values.toSorted(compare);
  const [lowest = fraction(0n), highest = lowest] = [sorted[0], sorted.at(-1)];
  return add(highest, multiply(lowest, fraction(-1n)));
}

import { array, assert, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { compare, fraction } from "#kernel/weight.ts";
import {
  checkCriteria,
  checkScores,
  gridAt,
  gridOfFile,
  meanOf,
  type ScoreSheet,
  type ScoringGrid,
  summaryOf,
  totalOf,
} from "./scoring.ts";

const grid: ScoringGrid = {
  version: 1,
  fromOn: plainDate("2026-01-01"),
  name: "Grille de démonstration",
  guidance: "",
  criteria: [
    { name: "Marché", guidance: "", weight: 3, most: 5 },
    { name: "Dirigeant", guidance: "", weight: 2, most: 4 },
    { name: "Emplois", guidance: "", weight: 1, most: 3 },
  ],
};

const sheet = (person: string, ...scores: number[]): ScoreSheet => ({
  person,
  name: person,
  on: plainDate("2026-11-23"),
  text: "",
  scores: scores.map((score) => ({ score, why: "" })),
});

describe("scores", () => {
  it("are weighed out of a hundred, and their mean is exact", () => {
    // (3 × 4/5 + 2 × 2/4 + 1 × 3/3) / 6 = 4.4 / 6.
    expect(totalOf(grid, sheet("anne", 4, 2, 3).scores)).toEqual(fraction(220n, 3n));
    const summary = summaryOf(grid, [sheet("anne", 4, 2, 3), sheet("marc", 5, 4, 3), sheet("zoé", 0, 0, 0)]);
    expect(summary).toEqual({
      mean: "57.8",
      spread: "100.0",
      criteria: [
        { mean: "3.0", spread: 5 },
        { mean: "2.0", spread: 4 },
        { mean: "2.0", spread: 3 },
      ],
    });
    expect(summaryOf(grid, [])).toBeNull();
  });

  it("stay between nought and a hundred, and their mean between the lowest and the highest", () => {
    const criterion = record({ weight: integer({ min: 1, max: 100 }), most: integer({ min: 1, max: 20 }) });
    const share = integer({ min: 0, max: 1000 });
    const cases = record({
      criteria: array(criterion, { minLength: 1, maxLength: 8 }),
      scorers: array(array(share, { minLength: 8, maxLength: 8 }), { minLength: 1, maxLength: 6 }),
    });
    assert(
      property(cases, ({ criteria, scorers }) => {
        const given = { criteria: criteria.map((each) => ({ ...each, name: "", guidance: "" })) };
        const scored = (shares: readonly number[]) =>
          criteria.map(({ most }, index) => ({
            score: Math.floor(((shares[index] ?? 0) * most) / 1000),
            why: "",
          }));
        const totals = scorers.map((shares) => totalOf(given, scored(shares))).sort(compare);
        const best = criteria.map(({ most }) => ({ score: most, why: "" }));
        expect(totalOf(given, best)).toEqual(fraction(100n));
        const [lowest = fraction(0n), highest = fraction(100n)] = [totals[0], totals.at(-1)];
        expect(compare(lowest, fraction(0n))).not.toBe(-1);
        expect(compare(highest, fraction(100n))).not.toBe(1);
        expect(compare(meanOf(totals), lowest)).not.toBe(-1);
        expect(compare(meanOf(totals), highest)).not.toBe(1);
      }),
    );
  });

  it("are given for each criterion, on its scale: nought and its best, nothing beyond", () => {
    const reason = (...scores: number[]) => {
      const checked = checkScores(grid, sheet("anne", ...scores).scores);
      return checked.ok ? "accepted" : checked.refusal.reason;
    };
    expect([reason(0, 0, 0), reason(5, 4, 3)]).toEqual(["accepted", "accepted"]);
    expect([reason(5, 5, 3), reason(-1, 0, 0)]).toEqual(["score-off-scale", "score-off-scale"]);
    expect([reason(5, 4), reason(5, 4, 3, 1)]).toEqual(["criterion-not-scored", "criterion-not-scored"]);
  });
});

describe("grids", () => {
  const next = { ...grid, version: 2, fromOn: plainDate("2026-06-01") };

  it("follow each other from their day, and a file keeps the one of its first score", () => {
    const grids = [grid, next];
    const at = (day: string) => gridAt(grids, plainDate(day))?.version ?? null;
    expect([at("2025-12-31"), at("2026-05-31"), at("2026-06-01")]).toEqual([null, 1, 2]);
    const of = (kept: number | null, judged: string) =>
      gridOfFile(grids, { kept, judgedOn: plainDate(judged), on: plainDate("2026-11-23") })?.version;
    expect([of(null, "2026-03-01"), of(null, "2025-03-01"), of(1, "2026-11-23")]).toEqual([1, 2, 1]);
  });

  it("name each criterion once", () => {
    const [market] = grid.criteria;
    const twice = market === undefined ? [] : [...grid.criteria, { ...market, name: "MARCHÉ" }];
    expect(checkCriteria(grid.criteria).ok).toBe(true);
    expect(checkCriteria(twice).ok).toBe(false);
  });
});

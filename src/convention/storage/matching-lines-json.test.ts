import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { fraction } from "#kernel/weight.ts";
import type { MatchingLine } from "../domain/matching-line.ts";
import { matchingPresets } from "../domain/matching-presets.ts";
import { readLines, type StoredLine, writeLines } from "./matching-lines-json.ts";

const custom: MatchingLine[] = [
  { contributor: "town", base: [], multiplier: fraction(1n), fixed: cents(9_007_199_254_740_993n) },
  {
    contributor: "county",
    base: [
      { of: "fixed", cents: cents(5n), weight: fraction(3n, 2n) },
      { of: "line", ref: "town", weight: fraction(1n, 3n) },
    ],
    multiplier: fraction(2n, 7n),
    floor: cents(1n),
    cap: cents(10n),
  },
  { contributor: "state", base: [], multiplier: fraction(1n), targetShare: fraction(4n, 5n) },
  {
    contributor: "region",
    base: [{ of: "private-cash", weight: fraction(1n) }],
    multiplier: fraction(1n),
    yearlyCap: { amount: cents(100_000_00n), years: 3 },
    capShare: fraction(3n, 10n),
  },
];

describe("matching lines in the database", () => {
  it.each([
    ...Object.entries(matchingPresets),
    ["custom", custom] as const,
  ])("read back as they were signed: %s", (_, lines) => {
    expect(readLines(JSON.parse(writeLines(lines)) as StoredLine[])).toEqual(lines);
  });
});

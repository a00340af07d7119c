import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros } from "#kernel/money.ts";
import { fraction } from "#kernel/weight.ts";
import { computeLeverage, type LeverageInput } from "./leverage.ts";
import type { MatchingLine } from "./matching-line.ts";
import { fixedLines, matchingPresets, type ReadingPreset } from "./matching-presets.ts";
import { smallestPrivateCash } from "./smallest-stake.ts";

const once = fraction(1n);

/** Programme §4.1, at Longwy: 80 days at 700 €, 600 000 € of cash in all. */
const longwyTable: [ReadingPreset, number, number, number, number][] = [
  ["state-counts-days-twice", 122_000, 122_000, 356_000, 7967],
  ["longwy-literal", 136_000, 136_000, 328_000, 7733],
  ["days-at-both-levels", 108_000, 164_000, 328_000, 8200],
  ["local-twice", 120_000, 240_000, 240_000, 8000],
  ["state-triple", 120_000, 120_000, 360_000, 8000],
  ["cash-only", 150_000, 150_000, 300_000, 7500],
];

function leverageOf(changes: Partial<LeverageInput> = {}) {
  const computed = computeLeverage({
    lines: matchingPresets["state-counts-days-twice"],
    privateCash: euros(122_000),
    halfDays: halfDays(160),
    dayRate: euros(700),
    ...changes,
  });
  if (!computed.ok) throw new Error(computed.refusal.reason);
  return computed.value;
}

const amountsOf = (changes: Partial<LeverageInput>) => leverageOf(changes).lines.map((line) => line.amount);

describe("the readings of the published sentence", () => {
  it.each(longwyTable)("%s gives the programme's row from the stake", (preset, stake, local, state, bp) => {
    expect(leverageOf({ lines: matchingPresets[preset], privateCash: euros(stake) })).toMatchObject({
      valuedDays: euros(56_000),
      lines: [
        { contributor: "local", amount: euros(local) },
        { contributor: "state", amount: euros(state) },
      ],
      totalCash: euros(600_000),
      publicShareOfCash: bp,
    });
  });

  it.each(longwyTable)("%s gives it from the total as well", (preset, stake) => {
    const smallest = smallestPrivateCash({
      lines: matchingPresets[preset],
      totalCash: euros(600_000),
      halfDays: halfDays(160),
      dayRate: euros(700),
    });
    expect(smallest).toEqual({ ok: true, value: euros(stake) });
  });

  it("cover every preset", () => {
    expect(longwyTable.map(([preset]) => preset)).toEqual(Object.keys(matchingPresets));
  });

  it("leave a known case as it is given: 420 000 + 350 000 = 770 000", () => {
    const lines = fixedLines([
      { contributor: "region", amount: euros(200_000) },
      { contributor: "state", amount: euros(150_000) },
    ]);
    expect(leverageOf({ lines, privateCash: euros(420_000) })).toMatchObject({
      publicCash: euros(350_000),
      totalCash: euros(770_000),
      publicPerPrivateEuro: "0.8333",
    });
  });
});

describe("the shares", () => {
  it("tell cash apart from cash and days", () => {
    expect(leverageOf()).toMatchObject({
      publicShareOfCash: 7967,
      publicShareOfCashAndDays: 7287,
      publicPerPrivateEuro: "3.9180",
    });
  });

  it("are null where there is nothing to share", () => {
    expect(leverageOf({ lines: [], privateCash: cents(0), halfDays: halfDays(0) })).toMatchObject({
      publicShareOfCash: null,
      publicShareOfCashAndDays: null,
      publicPerPrivateEuro: null,
    });
    expect(leverageOf({ lines: [], privateCash: cents(0) })).toMatchObject({
      publicShareOfCash: null,
      publicShareOfCashAndDays: 0,
    });
    expect(leverageOf({ privateCash: cents(0) })).toMatchObject({
      publicShareOfCash: 10_000,
      publicPerPrivateEuro: null,
    });
  });
});

describe("valued days", () => {
  const daysOnly: MatchingLine = {
    contributor: "state",
    base: [{ of: "valued-days", weight: once }],
    multiplier: fraction(2n),
  };

  it("keep their half-cent inside a line, and round half-up for display", () => {
    const odd = { lines: [daysOnly], halfDays: halfDays(1), dayRate: cents(70_001) };
    expect(leverageOf(odd).valuedDays).toBe(35_001n);
    expect(amountsOf(odd)).toEqual([70_001n]);
  });

  it("are rounded line by line, later lines reading the rounded ones", () => {
    const lines: MatchingLine[] = [
      { contributor: "a", base: [{ of: "valued-days", weight: once }], multiplier: once },
      { contributor: "b", base: [{ of: "line", ref: "a", weight: once }], multiplier: fraction(2n) },
    ];
    expect(amountsOf({ lines, halfDays: halfDays(1), dayRate: cents(1) })).toEqual([1n, 2n]);
  });
});

describe("a line", () => {
  const line = (changes: Partial<MatchingLine>): MatchingLine => ({
    contributor: "region",
    base: [{ of: "private-cash", weight: once }],
    multiplier: once,
    ...changes,
  });
  const amountOf = (changes: Partial<MatchingLine>) =>
    amountsOf({ lines: [line(changes)], privateCash: cents(1000) })[0];

  it("weighs its base, then multiplies", () => {
    const base = [
      { of: "private-cash", weight: fraction(3n, 2n) },
      { of: "fixed", cents: cents(100), weight: fraction(2n) },
    ] as const;
    expect(amountOf({ base, multiplier: fraction(1n, 3n) })).toBe(567n);
  });

  it("rounds a half-cent up", () => {
    expect(amountOf({ multiplier: fraction(1n, 2000n) })).toBe(1n);
    expect(amountOf({ multiplier: fraction(1n, 2001n) })).toBe(0n);
  });

  it("stops at its cap, and rises to its floor", () => {
    expect([999, 1000, 1001].map((cap) => amountOf({ cap: cents(cap) }))).toEqual([999n, 1000n, 1000n]);
    expect([999, 1000, 1001].map((floor) => amountOf({ floor: cents(floor) }))).toEqual([
      1000n,
      1000n,
      1001n,
    ]);
    expect(amountOf({ cap: cents(0) })).toBe(0n);
  });

  it("reads what earlier lines really bring, after their cap", () => {
    const second: MatchingLine = {
      ...line({}),
      contributor: "b",
      base: [{ of: "line", ref: "region", weight: once }],
    };
    const lines = [line({ cap: cents(300) }), second];
    expect(amountsOf({ lines, privateCash: cents(1000) })).toEqual([300n, 300n]);
  });

  it("may be fixed, at zero too, its floor and cap still holding", () => {
    expect(amountOf({ fixed: cents(0) })).toBe(0n);
    expect(amountOf({ fixed: cents(500), base: [] })).toBe(500n);
    expect(amountOf({ fixed: cents(500), cap: cents(300) })).toBe(300n);
    expect(amountOf({ fixed: cents(500), floor: cents(700) })).toBe(700n);
  });
});

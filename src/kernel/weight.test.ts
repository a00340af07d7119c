import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  compare,
  fraction,
  isWhole,
  multiply,
  parseWeight,
  roundHalfUp,
  toFixedDecimals,
  type Weight,
  writeWeight,
} from "./weight.ts";

const weights = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

describe("reading a weight", () => {
  it.each([
    ["2", 2n, 1n],
    ["3/2", 3n, 2n],
    ["1.5", 3n, 2n],
    ["6/4", 3n, 2n],
    ["0.10", 1n, 10n],
    ["-1/2", -1n, 2n],
    ["-0.5", -1n, 2n],
  ])("reads %s", (text, numerator, denominator) => {
    expect(parseWeight(text)).toEqual({ ok: true, value: { numerator, denominator } });
  });

  it.each([
    "",
    " 1",
    "1/",
    "/2",
    ".5",
    "1.",
    "1e3",
    "1/2/3",
    "1.5/2",
    "1/-2",
    "+1",
    "deux",
    "1,5",
  ])("refuses %j", (text) => {
    expect(parseWeight(text)).toMatchObject({ ok: false, refusal: { reason: "weight-unreadable" } });
  });

  it("refuses to divide by zero", () => {
    expect(parseWeight("1/0")).toMatchObject({ ok: false, refusal: { reason: "weight-over-zero" } });
  });
});

describe("exact arithmetic", () => {
  it("adds a third three times to make one", () => {
    const third = fraction(1n, 3n);
    expect(add(add(third, third), third)).toEqual(fraction(1n));
  });

  it("keeps its denominator above zero", () => {
    expect(fraction(1n, -2n)).toEqual({ numerator: -1n, denominator: 2n });
  });

  it("distributes multiplication over addition", () => {
    fc.assert(
      fc.property(weights, weights, weights, (a, b, c) => {
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
      }),
    );
  });

  it("orders as subtraction does", () => {
    fc.assert(
      fc.property(weights, weights, (a, b) => {
        const difference = add(a, multiply(fraction(-1n), b)).numerator;
        expect(compare(a, b)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it("is written as it is read", () => {
    fc.assert(
      fc.property(weights, (weight) => {
        expect(parseWeight(writeWeight(weight))).toEqual({ ok: true, value: weight });
      }),
    );
  });
});

describe("rounding half-up", () => {
  it.each([
    [fraction(5n, 2n), 3n],
    [fraction(-5n, 2n), -3n],
    [fraction(249n, 100n), 2n],
    [fraction(251n, 100n), 3n],
    [fraction(0n), 0n],
    [fraction(-1n, 3n), 0n],
  ])("rounds %o to %s", (weight: Weight, expected) => {
    expect(roundHalfUp(weight)).toBe(expected);
  });

  it("never moves by more than a half", () => {
    fc.assert(
      fc.property(weights, (weight) => {
        const gap = add(fraction(roundHalfUp(weight)), multiply(fraction(-1n), weight));
        expect(compare(gap, fraction(1n, 2n))).not.toBe(1);
        expect(compare(gap, fraction(-1n, 2n))).not.toBe(-1);
      }),
    );
  });

  it("writes exactly the decimals asked", () => {
    expect(toFixedDecimals(fraction(58n, 17n), 4)).toBe("3.4118");
    expect(toFixedDecimals(fraction(1n, 20_000n), 4)).toBe("0.0001");
    expect(toFixedDecimals(fraction(-1n, 4n), 1)).toBe("-0.3");
    expect(toFixedDecimals(fraction(-1n, 100n), 1)).toBe("0.0");
    expect(toFixedDecimals(fraction(7n, 2n), 0)).toBe("4");
  });

  it("knows a whole from a fraction", () => {
    expect([isWhole(fraction(4n, 2n)), isWhole(fraction(1n, 2n))]).toEqual([true, false]);
  });
});

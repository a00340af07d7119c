import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allocate } from "./allocate.ts";
import { cents, negate, sum } from "./money.ts";

const amounts = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map(cents);
const shares = fc
  .array(fc.bigInt({ min: 0n, max: 10n ** 6n }), { minLength: 1, maxLength: 12 })
  .filter((weights) => weights.some((weight) => weight > 0n));

describe("allocating an amount", () => {
  it("gives the odd cents to the largest remainders, the earlier first on a tie", () => {
    expect(allocate(cents(100), [1n, 1n, 1n])).toEqual([34n, 33n, 33n]);
    expect(allocate(cents(101), [1n, 1n, 1n])).toEqual([34n, 34n, 33n]);
    expect(allocate(cents(10), [1n, 3n, 3n])).toEqual([2n, 4n, 4n]);
    expect(allocate(cents(5), [1n, 0n, 1n])).toEqual([3n, 0n, 2n]);
  });

  it("mirrors a negative amount", () => {
    expect(allocate(cents(-100), [1n, 1n, 1n])).toEqual([-34n, -33n, -33n]);
  });

  it("always adds up, each part within a cent of its exact share", () => {
    fc.assert(
      fc.property(amounts, shares, (amount, weights) => {
        const parts = allocate(amount, weights);
        const total = weights.reduce((a, b) => a + b, 0n);
        expect(sum(parts)).toBe(amount);
        for (const [index, part] of parts.entries()) {
          const gap = part * total - amount * (weights[index] ?? 0n);
          expect(gap < total && gap > -total).toBe(true);
        }
        expect(allocate(negate(amount), weights)).toEqual(parts.map(negate));
      }),
    );
  });

  it("takes for granted at least one weight, none negative", () => {
    expect(() => allocate(cents(1), [0n])).toThrow("above zero");
    expect(() => allocate(cents(1), [2n, -1n])).toThrow("never negative");
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addNumber, countNumbers, isContinuous, noNumbers } from "./number-ranges.ts";

function rangesOf(numbers: readonly number[]) {
  const ranges = noNumbers();
  for (const number of numbers) addNumber(ranges, number);
  return ranges;
}

describe("a sequence of numbers", () => {
  it.each([
    [[], true],
    [[7], true],
    [[1, 2, 3], true],
    [[3, 1, 2], true],
    [[1, 1, 2, 2, 1], true],
    [[1, 2, 4], false],
    [[1, 2, 4, 3], true],
  ])("%j is continuous: %s", (numbers, expected) => {
    expect(isContinuous(rangesOf(numbers))).toBe(expected);
  });

  it("is continuous when it has as many numbers as it spans, in any order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1 }), (numbers) => {
        const span = Math.max(...numbers) - Math.min(...numbers) + 1;
        const ranges = rangesOf(numbers);
        expect(countNumbers(ranges)).toBe(new Set(numbers).size);
        expect(isContinuous(ranges)).toBe(new Set(numbers).size === span);
      }),
    );
  });

  it("is given up when it has more holes than can be remembered", () => {
    const odd = rangesOf(Array.from({ length: 50_001 }, (_, index) => 2 * index + 1));
    addNumber(odd, 2);
    expect(odd.isScattered).toBe(true);
    expect(isContinuous(odd)).toBe(false);
  });
});

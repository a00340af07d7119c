import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFecAmount } from "./fec-amount.ts";

describe("reading an amount", () => {
  it.each<[string, bigint]>([
    ["", 0n],
    ["0,00", 0n],
    [",", 0n],
    ["12", 12_000_000n],
    ["12,5", 12_500_000n],
    [",5", 500_000n],
    ["-12,50", -12_500_000n],
    ["+12,50", 12_500_000n],
    ["12,50-", -12_500_000n],
    ["12 -", -12_000_000n],
    ["12,50+", 12_500_000n],
    ["1,25E2", 125_000_000n],
    ["125E-2", 1_250_000n],
    ["0,0000019", 1n],
    ["99999999999999999999,99", 99_999_999_999_999_999_999_990_000n],
  ])("takes « %s » without a fault", (text, millionths) => {
    expect(readFecAmount(text)).toEqual({ millionths, faults: [] });
  });

  it.each([
    ["12.50", ["DECIMAL_POINT"]],
    ["1.234,56", ["DECIMAL_POINT", "THOUSANDS_SEPARATOR"]],
    ["1.234.567", ["DECIMAL_POINT", "THOUSANDS_SEPARATOR"]],
    ["1 234", ["THOUSANDS_SEPARATOR"]],
    ["1 234,56", ["THOUSANDS_SEPARATOR"]],
    ["1,234,56", ["THOUSANDS_SEPARATOR"]],
    ["12,50 -", ["THOUSANDS_SEPARATOR"]],
    ["1\u202f234", ["NOT_NUMERIC"]],
    ["12€", ["NOT_NUMERIC"]],
    ["-12-", ["NOT_NUMERIC"]],
    ["--12", ["NOT_NUMERIC"]],
    ["E5", ["NOT_NUMERIC"]],
    ["-", ["NOT_NUMERIC"]],
  ])("finds the fault of « %s »", (text, faults) => {
    expect(readFecAmount(text).faults).toEqual(faults);
  });

  it("still knows an amount written with a point", () => {
    expect(readFecAmount("12.50").millionths).toBe(12_500_000n);
  });

  it.each(["1 234", "12€", "1E31", "1E-31", "1E999999999"])("does not guess « %s »", (text) => {
    expect(readFecAmount(text).millionths).toBeUndefined();
  });

  it("reads back any amount in cents", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.boolean(), (cents, isNegative) => {
        const text = `${isNegative ? "-" : ""}${cents / 100n},${String(cents % 100n).padStart(2, "0")}`;
        const expected = cents * 10_000n * (isNegative ? -1n : 1n);
        expect(readFecAmount(text)).toEqual({ millionths: expected, faults: [] });
      }),
    );
  });
});

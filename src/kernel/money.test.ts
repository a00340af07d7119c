import { describe, expect, it } from "vitest";
import {
  cents,
  centsToNumber,
  compareCents,
  euros,
  larger,
  minus,
  negate,
  parseEuros,
  plus,
  smaller,
  sum,
} from "./money.ts";

describe("euros", () => {
  it.each([
    ["250.50", 25_050n],
    ["250,5", 25_050n],
    ["0.29", 29n],
    ["-416.66", -41_666n],
    ["1\u202f250,00\u00a0€", 125_000n],
    ["123456789012345678.99", 12_345_678_901_234_567_899n],
  ])("reads %s exactly", (text, expected) => {
    expect(parseEuros(text)).toEqual({ ok: true, value: expected });
  });

  it.each(["", "1.234", "1e3", "--1", "1,2,3", "abc", "1."])("refuses %j", (text) => {
    expect(parseEuros(text)).toMatchObject({ ok: false, refusal: { reason: "amount-unreadable" } });
  });

  it("throws in code on what is not an amount", () => {
    expect(euros(250)).toBe(25_000n);
    expect(() => euros(0.125)).toThrow("at most two decimals");
  });
});

describe("cents", () => {
  it("refuses a float and a number that is not safe", () => {
    expect(() => cents(0.5)).toThrow("whole number of cents");
    expect(() => cents(2 ** 53)).toThrow("whole number of cents");
  });

  it("adds, subtracts, compares", () => {
    expect(sum([euros(1), euros(2)])).toBe(euros(3));
    expect(sum([])).toBe(0n);
    expect(plus(euros(1), negate(euros(3)))).toBe(-200n);
    expect(minus(euros(1), euros(3))).toBe(-200n);
    expect([larger(euros(1), euros(2)), smaller(euros(1), euros(2))]).toEqual([200n, 100n]);
    expect([euros(3), euros(1), euros(2), euros(1)].toSorted(compareCents)).toEqual([100n, 100n, 200n, 300n]);
  });

  it("become a number up to the last safe one, and are refused above", () => {
    expect(centsToNumber(2n ** 53n - 1n)).toEqual({ ok: true, value: Number.MAX_SAFE_INTEGER });
    expect(centsToNumber(2n ** 53n)).toMatchObject({ ok: false, refusal: { reason: "amount-too-large" } });
    expect(centsToNumber(-(2n ** 53n))).toMatchObject({ ok: false });
  });
});

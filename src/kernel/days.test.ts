import { expect, it } from "vitest";
import { halfDays, sumHalfDays } from "./days.ts";

it("half-days add up, and are never fractions", () => {
  expect(sumHalfDays([halfDays(3), halfDays(4n)])).toBe(7n);
  expect(() => halfDays(1.5)).toThrow("whole number of half-days");
});

import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { nextArrearsStep } from "./arrears.ts";

const since = plainDate("2010-05-14");
const after = (days: number, lastCalled: number | null = null) =>
  nextArrearsStep(since, {
    on: addDays(since, days),
    lastCalledOn: lastCalled === null ? null : addDays(since, lastCalled),
  });

describe("the calendar of reminders", () => {
  it.each([
    [0, "call", false],
    [1, "call", false],
    [2, "call", true],
    [9, "call", true],
    [10, "letter", true],
    [24, "letter", true],
    [25, "second-letter", true],
    [44, "second-letter", true],
    [45, "formal-notice", true],
    [74, "formal-notice", true],
    [75, "committee", true],
  ] as const)("day %i: %s, due: %s", (days, step, isDue) => {
    expect(after(days)).toMatchObject({ step, isDue });
  });

  it("goes on to the letter once the owner was called", () => {
    expect(after(3, 2)).toEqual({ step: "letter", on: "2010-05-24", isDue: false });
  });

  it("forgets a call made before that return", () => {
    expect(after(3, -1)).toMatchObject({ step: "call", isDue: true });
  });
});

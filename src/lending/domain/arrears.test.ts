import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { nextArrearsStep, returnKnownOn } from "./arrears.ts";

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

describe("the return by which lateness is known", () => {
  const told = { recordedAt: "2010-09-10T18:00:00.000Z", ref: null, reason: null, entry: null } as const;
  const returned = (on: string, rank: number) =>
    ({
      ...told,
      kind: "return",
      id: `${rank}`,
      on: plainDate(on),
      rank,
      of: "repayment",
      amount: euros(10),
      returnReason: "AM04",
    }) as const;

  it.each([
    ["2010-09-10", 2],
    ["2010-04-11", 1],
    ["2011-03-10", 1],
  ])("of %s is number %i of its year", (on, rankInYear) => {
    const events = [returned("2010-04-11", 3), returned("2010-09-10", 4), returned("2011-03-10", 5)];
    expect(returnKnownOn(events, plainDate(on))).toEqual({ on, reason: "AM04", rankInYear });
  });

  it("is none where the debit was never returned", () => {
    expect(returnKnownOn([returned("2010-04-11", 3)], plainDate("2010-05-14"))).toBeNull();
  });
});

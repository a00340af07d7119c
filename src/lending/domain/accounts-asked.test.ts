import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { type AccountsPolicy, accountsAsked, nextClosing } from "./accounts-asked.ts";

const day = plainDate;
const sixMonths: AccountsPolicy = { version: 1, validFrom: day("2009-01-01"), dueMonths: 6 };

function asked(on: string, told: Partial<Parameters<typeof accountsAsked>[0]> = {}) {
  return accountsAsked({
    since: day("2009-03-04"),
    on: day(on),
    policies: [sixMonths],
    yearEnds: [],
    received: [],
    ...told,
  });
}

describe("the yearly accounts of a firm", () => {
  it("are asked of each year that ended while it had the money, six whole months after", () => {
    expect(asked("2009-12-30")).toEqual([]);
    expect(asked("2011-01-05").map(({ closedOn, dueOn }) => [closedOn, dueOn])).toEqual([
      ["2009-12-31", "2010-06-30"],
      ["2010-12-31", "2011-06-30"],
    ]);
  });

  it("are late the day after the last day, not on it", () => {
    expect(asked("2010-06-30")[0]?.isLate).toBe(false);
    expect(asked("2010-07-01")[0]?.isLate).toBe(true);
  });

  it("are not late once received, whenever they came", () => {
    const received = [{ closedOn: day("2009-12-31"), receivedOn: day("2010-08-02"), file: "a paper" }];
    expect(asked("2010-08-03", { received })).toMatchObject([
      { closedOn: "2009-12-31", isLate: false, received: { receivedOn: "2010-08-02" } },
    ]);
  });

  it("are asked by no territory that has not said so, and no more once it says it", () => {
    expect(asked("2012-01-01", { policies: [] })).toEqual([]);
    const stopped = { version: 2, validFrom: day("2010-06-01"), dueMonths: null };
    expect(asked("2012-01-01", { policies: [sixMonths, stopped] }).map(({ closedOn }) => closedOn)).toEqual([
      "2009-12-31",
    ]);
  });

  it("keep the time they were asked with when it changes afterwards", () => {
    const shorter = { version: 2, validFrom: day("2010-02-01"), dueMonths: 4 };
    expect(asked("2011-01-05", { policies: [sixMonths, shorter] }).map(({ dueOn }) => dueOn)).toEqual([
      "2010-06-30",
      "2011-04-30",
    ]);
  });

  it("follow the firm's own year: 30 June leaves until 31 December", () => {
    const of = asked("2011-07-01", { yearEnds: [day("2009-06-30")] });
    expect(of.map(({ closedOn, dueOn }) => [closedOn, dueOn])).toEqual([
      ["2009-06-30", "2009-12-31"],
      ["2010-06-30", "2010-12-31"],
      ["2011-06-30", "2011-12-31"],
    ]);
  });

  it("follow a year whose end moves, from the day it moves", () => {
    const yearEnds = [day("2011-03-31")];
    expect(asked("2012-04-01", { yearEnds }).map(({ closedOn }) => closedOn)).toEqual([
      "2009-12-31",
      "2010-12-31",
      "2011-03-31",
      "2012-03-31",
    ]);
  });

  it("take the last word about a year end that was mistyped", () => {
    const yearEnds = [day("2010-09-30"), day("2010-06-30")];
    expect(asked("2011-07-01", { yearEnds }).map(({ closedOn }) => closedOn)).toEqual([
      "2009-12-31",
      "2010-06-30",
      "2011-06-30",
    ]);
  });
});

describe("the next end of a firm's year", () => {
  it("is today when it is today, and a year later the day after", () => {
    expect(nextClosing(day("2010-12-31"), [])).toBe("2010-12-31");
    expect(nextClosing(day("2011-01-01"), [])).toBe("2011-12-31");
    expect(nextClosing(day("2010-07-01"), [day("2009-06-30")])).toBe("2011-06-30");
  });
});

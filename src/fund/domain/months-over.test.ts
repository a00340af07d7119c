import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { monthsOver } from "./months-over.ts";

const over = (first: string, today: string) => monthsOver(plainDate(first), plainDate(today));

describe("the months that wait to be closed", () => {
  it("are those whose last day has passed, across a year and a leap day", () => {
    expect(over("2011-12-31", "2012-03-01")).toEqual(["2011-12-31", "2012-01-31", "2012-02-29"]);
  });

  it("do not count the month of the day itself, even on its last day", () => {
    expect(over("2012-02-29", "2012-02-29")).toEqual([]);
    expect(over("2012-02-29", "2012-03-01")).toEqual(["2012-02-29"]);
  });
});

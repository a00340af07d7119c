import { describe, expect, it } from "vitest";
import { parseDaysSearch } from "./days-search.ts";

describe("the address of a state of days", () => {
  it("holds the holder and the period", () => {
    const search = { holder: "4cd9761a", from: "2010-01-01", to: "2010-12-31" };
    expect(parseDaysSearch(search)).toEqual(search);
  });

  it("leaves out what it cannot read: an address is never an error", () => {
    expect(parseDaysSearch({ from: "2010-02-30", to: 12, holder: 7, other: "x" })).toEqual({});
  });
});

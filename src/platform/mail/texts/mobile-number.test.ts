import { describe, expect, it } from "vitest";
import { parseMobile } from "./mobile-number.ts";

describe("a mobile number", () => {
  it.each([
    ["06 12 34 56 78", "+33612345678"],
    ["07.56.78.90.12", "+33756789012"],
    ["+33 (0)6 12 34 56 78", "+33612345678"],
    ["0033612345678", "+33612345678"],
    ["+352 621 123 456", "+352621123456"],
    ["+32 470 12 34 56", "+32470123456"],
    ["+590 690 12 34 56", "+590690123456"],
  ])("%s is %s", (typed, number) => {
    expect(parseMobile(typed, "number")).toEqual({ ok: true, value: number });
  });

  it.each([
    ["03 82 12 34 56"],
    ["06 12 34 56"],
    ["06 12 34 56 78 90"],
    ["personne"],
    ["15"],
    [""],
  ])("%s is none", (typed) => {
    expect(parseMobile(typed, "number")).toMatchObject({
      ok: false,
      refusal: { reason: "mobile-malformed", field: "number" },
    });
  });
});

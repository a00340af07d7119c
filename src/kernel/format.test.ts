import { describe, expect, it } from "vitest";
import { basisPoints } from "./basis-points.ts";
import { halfDays } from "./days.ts";
import {
  formatCount,
  formatDay,
  formatDays,
  formatEuros,
  formatExactEuros,
  formatMobile,
  formatRoundEuros,
  formatShare,
  formatShortDay,
  formatWeekday,
} from "./format.ts";
import { cents, euros } from "./money.ts";
import { plainDate } from "./plain-date.ts";
import { fraction } from "./weight.ts";

describe("formatting money", () => {
  it("uses the French bytes: U+202F between groups, U+00A0 before the sign", () => {
    expect(formatEuros(euros(15_000), "fr")).toBe("15\u202f000,00\u00a0€");
    expect(formatEuros(euros("-416.66"), "fr")).toBe("-416,66\u00a0€");
  });

  it("uses the English order", () => {
    expect(formatEuros(euros(15_000), "en")).toBe("€15,000.00");
  });

  it("never loses a cent above 2^53", () => {
    expect(formatEuros(cents(9_007_199_254_740_993_07n), "en")).toBe("€9,007,199,254,740,993.07");
  });

  it("drops the cents only when there are none", () => {
    expect(formatRoundEuros(euros(15_000), "fr")).toBe("15\u202f000\u00a0€");
    expect(formatRoundEuros(euros("416.66"), "fr")).toBe("416,66\u00a0€");
    expect(formatRoundEuros(euros("416.60"), "en")).toBe("€416.60");
  });

  it("shows the half-cent of an exact sum", () => {
    expect(formatExactEuros(fraction(70_001n, 2n), "fr")).toBe("350,005\u00a0€");
    expect(formatExactEuros(fraction(70_000n, 2n), "fr")).toBe("350,00\u00a0€");
    expect(formatExactEuros(fraction(-1n, 2n), "en")).toBe("-€0.005");
  });
});

describe("formatting shares, days and counts", () => {
  it("writes a share with two decimals", () => {
    expect(formatShare(basisPoints(7967), "fr")).toBe("79,67\u00a0%");
    expect(formatShare(basisPoints(8000), "en")).toBe("80.00%");
  });

  it("counts days in halves, with each language's plural", () => {
    expect([0, 1, 2, 3, 4].map((count) => formatDays(halfDays(count), "fr"))).toEqual([
      "0 journée",
      "0,5 journée",
      "1 journée",
      "1,5 journée",
      "2 journées",
    ]);
    expect([0, 1, 2, 3].map((count) => formatDays(halfDays(count), "en"))).toEqual([
      "0 days",
      "0.5 days",
      "1 day",
      "1.5 days",
    ]);
  });

  it("groups thousands", () => {
    expect(formatCount(1400, "fr")).toBe("1\u202f400");
    expect(formatCount(1400n, "en")).toBe("1,400");
  });
});

describe("formatting dates", () => {
  const first = plainDate("2026-12-01");

  it("writes the first of the month as French does", () => {
    expect(formatDay(first, "fr")).toBe("1er décembre 2026");
    expect(formatDay(plainDate("2026-08-02"), "fr")).toBe("2 août 2026");
    expect(formatDay(first, "en")).toBe("1 December 2026");
  });

  it("names the weekday, and shortens", () => {
    expect(formatWeekday(plainDate("2026-11-23"), "fr")).toBe("lundi 23 novembre 2026");
    expect(formatWeekday(plainDate("2026-11-22"), "en")).toBe("Sunday 22 November 2026");
    expect(formatShortDay(first)).toBe("01/12/2026");
  });
});

describe("formatting mobile numbers", () => {
  it("writes those of France by twos, and leaves the others their country", () => {
    expect(formatMobile("+33612345678")).toBe("06 12 34 56 78");
    expect(formatMobile("+352621123456")).toBe("+352621123456");
    expect(formatMobile("+590690123456")).toBe("+590690123456");
  });
});

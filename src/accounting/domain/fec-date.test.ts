import { describe, expect, it } from "vitest";
import { dateFault, isNoDate, isRealDate } from "./fec-date.ts";

describe("a date, as the tax tool reads it", () => {
  it.each([
    "20261231",
    "19000101",
    "20991231",
    "2026-12-31",
    "2026/12/31",
    "31.12.2026",
    "31122026",
    "20260231",
    "20260001",
    "20261231 9:05:00",
    "2026-12-31T23:59:59",
  ])("passes as %s", (text) => {
    expect(dateFault(text)).toBeUndefined();
  });

  it.each([
    ["20261231", undefined],
    ["20261331", "NOT_CALENDAR"],
    ["20261232", "NOT_CALENDAR"],
    ["31132026", "NOT_CALENDAR"],
    ["20262001", "DATE_FORMAT"],
    ["20261240", "DATE_FORMAT"],
    ["2026123", "DATE_FORMAT"],
    ["20261231 09:05", "DATE_FORMAT"],
    ["31 décembre", "DATE_FORMAT"],
    ["18991231", "YEAR_OUT_OF_RANGE"],
    ["21000101", "YEAR_OUT_OF_RANGE"],
    ["31/12/2100", "YEAR_OUT_OF_RANGE"],
  ])("of « %s » is %s", (text, fault) => {
    expect(dateFault(text)).toBe(fault);
  });

  it.each(["", "0", "00000000", "00/00/0000", "--"])("is none in « %s »", (text) => {
    expect(isNoDate(text)).toBe(true);
  });
});

describe("a date, as the text asks", () => {
  it.each([
    ["20260228", true],
    ["20260229", false],
    ["20240229", true],
    ["20260430", true],
    ["20260431", false],
    ["20261301", false],
    ["2026-12-31", false],
    ["31122026", false],
    ["", false],
  ])("%s: %s", (text, isReal) => {
    expect(isRealDate(text)).toBe(isReal);
  });
});

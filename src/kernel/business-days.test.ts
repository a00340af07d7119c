import { describe, expect, it } from "vitest";
import { isBusinessDay, nextBusinessDay } from "./business-days.ts";
import { plainDate } from "./plain-date.ts";

describe("the next business day", () => {
  it("is the day itself when open", () => {
    expect(nextBusinessDay(plainDate("2026-11-23"), "TARGET")).toBe("2026-11-23");
  });

  it("jumps over weekends and closing days in a row", () => {
    expect(nextBusinessDay(plainDate("2027-03-26"), "TARGET")).toBe("2027-03-30");
    expect(nextBusinessDay(plainDate("2026-12-24"), "TARGET")).toBe("2026-12-24");
    expect(nextBusinessDay(plainDate("2026-12-25"), "TARGET")).toBe("2026-12-28");
  });

  it("depends on the calendar: 8 May pays, Good Friday works but in Alsace-Moselle", () => {
    const victoryDay = plainDate("2026-05-08");
    expect(nextBusinessDay(victoryDay, "TARGET")).toBe("2026-05-08");
    expect(nextBusinessDay(victoryDay, "FR")).toBe("2026-05-11");
    const goodFriday = plainDate("2026-04-03");
    expect(isBusinessDay(goodFriday, "FR")).toBe(true);
    expect(isBusinessDay(goodFriday, "FR-AM")).toBe(false);
    expect(isBusinessDay(goodFriday, "TARGET")).toBe(false);
    expect(isBusinessDay(plainDate("2025-12-26"), "FR-AM")).toBe(false);
  });

  it("exists to the last day of the calendar", () => {
    expect(nextBusinessDay(plainDate("9999-12-31"), "TARGET")).toBe("9999-12-31");
  });
});

import * as fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMonths,
  compareDates,
  dateOf,
  daysBetween,
  isWithinCalendar,
  parsePlainDate,
  plainDate,
  weekday,
} from "./plain-date.ts";

const dates = fc
  .record({
    year: fc.integer({ min: 1720, max: 9800 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  })
  .map(dateOf);

describe("reading a date", () => {
  it.each([
    "2026-12-01",
    "2024-02-29",
    "2000-02-29",
    "2400-02-29",
    "1600-01-01",
    "9999-12-31",
  ])("accepts %s", (text) => {
    expect(parsePlainDate(text)).toEqual({ ok: true, value: text });
  });

  it.each([
    "2026-02-29",
    "1900-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-04-31",
    "2026-04-00",
    "2026-4-1",
    "26-04-01",
  ])("refuses %s", (text) => {
    expect(parsePlainDate(text)).toMatchObject({ ok: false, refusal: { reason: "date-unreadable" } });
  });

  it.each(["2026-04-01T00:00:00Z", " 2026-04-01", "01/04/2026", "", "2026-04-01\n"])("refuses %j", (text) => {
    expect(parsePlainDate(text).ok).toBe(false);
  });

  it("starts in 1600", () => {
    expect(parsePlainDate("1599-12-31")).toMatchObject({
      ok: false,
      refusal: { reason: "date-out-of-range" },
    });
  });
});

describe("adding months", () => {
  it("keeps the seed day, so that nothing drifts after February", () => {
    const seed = plainDate("2027-01-31");
    expect([1, 2, 3, 13, 25].map((months) => addMonths(seed, months))).toEqual([
      "2027-02-28",
      "2027-03-31",
      "2027-04-30",
      "2028-02-29",
      "2029-02-28",
    ]);
  });

  it("goes back as well", () => {
    expect(addMonths(plainDate("2027-01-31"), -2)).toBe("2026-11-30");
    expect(addMonths(plainDate("2024-02-29"), -12)).toBe("2023-02-28");
  });

  it("stays within the calendar", () => {
    expect(isWithinCalendar(plainDate("9999-11-30"), 1)).toBe(true);
    expect(isWithinCalendar(plainDate("9999-11-30"), 2)).toBe(false);
    expect(isWithinCalendar(plainDate("2026-01-01"), Number.MAX_VALUE)).toBe(false);
    expect(() => addMonths(plainDate("9999-12-31"), 1)).toThrow("between 1600 and 9999");
  });
});

describe("counting days", () => {
  it("knows the weekday, Monday being 1", () => {
    expect(weekday(plainDate("2026-11-23"))).toBe(1);
    expect(weekday(plainDate("1970-01-01"))).toBe(4);
    expect(weekday(plainDate("1600-01-02"))).toBe(7);
  });

  it("crosses leap days", () => {
    expect(daysBetween(plainDate("2024-02-28"), plainDate("2024-03-01"))).toBe(2);
    expect(daysBetween(plainDate("2023-02-28"), plainDate("2023-03-01"))).toBe(1);
    expect(daysBetween(plainDate("2024-03-01"), plainDate("2024-02-28"))).toBe(-2);
  });

  it("orders dates", () => {
    const [early, late] = [plainDate("2026-01-31"), plainDate("2026-02-01")];
    expect([compareDates(early, late), compareDates(late, early), compareDates(late, late)]).toEqual([
      -1, 1, 0,
    ]);
  });
});

describe("our calendar and Temporal's", () => {
  const peer = (date: string) => Temporal.PlainDate.from(date);

  it("agree on days, months and weekdays", () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: -40_000, max: 40_000 }), (date, count) => {
        expect(addDays(date, count)).toBe(peer(date).add({ days: count }).toString());
        expect(daysBetween(date, addDays(date, count))).toBe(count);
        expect(weekday(date)).toBe(peer(date).dayOfWeek);
        const months = count % 1000;
        expect(addMonths(date, months)).toBe(peer(date).add({ months }).toString());
      }),
    );
  });
});

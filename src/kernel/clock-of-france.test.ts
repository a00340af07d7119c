import { assert, integer, pre, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { dayInFrance, instantInFrance } from "./clock-of-france.ts";
import { plainDate } from "./plain-date.ts";

describe("an hour on the clock of France", () => {
  it.each([
    ["2026-11-27", "18:00", "2026-11-27T17:00:00.000Z"],
    ["2026-07-01", "18:00", "2026-07-01T16:00:00.000Z"],
    ["2026-07-01", "00:30", "2026-06-30T22:30:00.000Z"],
    // The hours of March 29th: 01:59 is winter's, 02:30 exists on no clock, 03:00 is summer's.
    ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
  ])("on %s at %s is %s", (on, hour, instant) => {
    expect(instantInFrance(plainDate(on), hour)).toBe(instant);
  });

  it("reads back as the same hour of the same day, those that no clock shows left out", () => {
    const shown = new Intl.DateTimeFormat("sv-SE", {
      timeZone: "Europe/Paris",
      dateStyle: "short",
      timeStyle: "short",
    });
    assert(
      property(
        integer({ min: 0, max: 9000 }),
        integer({ min: 0, max: 23 }),
        integer({ min: 0, max: 59 }),
        (days, hour, minute) => {
          pre(hour !== 2);
          const on = new Date(Date.UTC(2008, 0, 1 + days)).toISOString().slice(0, 10);
          const clock = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
          const instant = instantInFrance(plainDate(on), clock);
          expect(shown.format(new Date(instant))).toBe(`${on} ${clock}`);
        },
      ),
    );
  });
});

describe("the day in France", () => {
  it.each([
    ["2026-11-23T22:59:59.000Z", "2026-11-23"],
    ["2026-11-23T23:00:00.000Z", "2026-11-24"],
    ["2026-07-01T22:00:00.000Z", "2026-07-02"],
    ["2026-12-31T23:30:00.000Z", "2027-01-01"],
  ])("at %s is %s", (instant, on) => {
    expect(dayInFrance(instant)).toBe(on);
  });
});

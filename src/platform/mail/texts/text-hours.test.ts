import { describe, expect, it } from "vitest";
import { nextTextHour } from "./text-hours.ts";

describe("when a text may leave", () => {
  it.each([
    // Tuesday, winter: France is an hour ahead.
    ["2026-11-24T06:59:59.999Z", "2026-11-24T07:00:00.000Z"],
    ["2026-11-24T07:00:00.000Z", null],
    ["2026-11-24T18:59:59.999Z", null],
    ["2026-11-24T19:00:00.000Z", "2026-11-25T07:00:00.000Z"],
    // Saturday evening, then Sunday: Monday.
    ["2026-11-28T12:00:00.000Z", null],
    ["2026-11-28T19:30:00.000Z", "2026-11-30T07:00:00.000Z"],
    ["2026-11-29T12:00:00.000Z", "2026-11-30T07:00:00.000Z"],
    // Easter Monday 2027, in summer time from the day before Easter week: Tuesday at 8.
    ["2027-03-29T09:00:00.000Z", "2027-03-30T06:00:00.000Z"],
    ["2026-12-25T09:00:00.000Z", "2026-12-26T07:00:00.000Z"],
  ] as const)("%s: %s", (now, at) => {
    expect(nextTextHour(now)).toBe(at);
  });
});

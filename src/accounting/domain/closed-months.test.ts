import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { bookedOn, closedUntilOf, openMonthsOf, validatedOn } from "./closed-months.ts";

const months = [
  { until: plainDate("2026-01-31"), closedAt: "2026-02-05T09:00:00Z" },
  { until: plainDate("2026-02-28"), closedAt: "2026-03-04T09:00:00.5Z" },
];

describe("closed months", () => {
  it("are final from the day on which each was closed", () => {
    expect(validatedOn(months, plainDate("2025-12-31"))).toBe("2026-02-05");
    expect(validatedOn(months, plainDate("2026-01-31"))).toBe("2026-02-05");
    expect(validatedOn(months, plainDate("2026-02-01"))).toBe("2026-03-04");
    expect(validatedOn(months, plainDate("2026-03-01"))).toBeNull();
  });

  it.each([
    ["before the closing", "2026-01-20", "2026-02-05T08:59:59.999999Z", "2026-01-20"],
    ["at the closing", "2026-01-20", "2026-02-05T09:00:00.000Z", "2026-01-20"],
    ["after it", "2026-01-20", "2026-02-05T09:00:00.000001Z", "2026-02-01"],
    ["after the next one", "2026-01-20", "2026-03-04T09:00:00.6Z", "2026-03-01"],
    ["after it, of an open day", "2026-03-02", "2026-03-04T10:00:00Z", "2026-03-02"],
  ])("put off what is learnt of them %s", (_, on, recordedAt, expected) => {
    expect(bookedOn(months, { on: plainDate(on), recordedAt })).toBe(expected);
  });

  it("leave the others of the year open, by their names", () => {
    expect(closedUntilOf(months)).toBe("2026-02-28");
    expect(openMonthsOf(months, 2025)).toEqual([]);
    expect(openMonthsOf(months, 2026)).toHaveLength(10);
    expect(openMonthsOf(months, 2026)[0]).toBe("2026-03");
    expect(openMonthsOf([], 2026)).toHaveLength(12);
  });
});

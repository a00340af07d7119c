import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { firstCollectionDay, firstNoticedDay } from "./presentation-day.ts";

const profile = { leadDays: 2, cutOff: "14:00", noticeDays: 14, scheduleIsNotice: true };

describe("the first day that a bank can debit", () => {
  it.each([
    ["a minute before the hour", "2026-11-23", "13:59", "2026-11-25"],
    ["at the hour", "2026-11-23", "14:00", "2026-11-25"],
    ["a minute after", "2026-11-23", "14:01", "2026-11-26"],
    ["on a Friday evening", "2026-11-27", "18:00", "2026-12-02"],
    ["on a Saturday, whatever the hour", "2026-11-28", "23:00", "2026-12-02"],
    ["before Christmas, when banks close", "2026-12-23", "10:00", "2026-12-28"],
    ["before Easter, when banks close", "2027-03-24", "10:00", "2027-03-30"],
  ])("counts, %s, its open days", (_when, today, time, first) => {
    expect(firstCollectionDay(profile, { today: plainDate(today), time })).toBe(first);
  });

  it("waits for the notice where the schedule is none, to the next open day", () => {
    const told = { ...profile, scheduleIsNotice: false };
    expect(firstNoticedDay(told, { today: plainDate("2026-11-23"), time: "10:00" })).toBe("2026-12-07");
    expect(firstNoticedDay(told, { today: plainDate("2026-12-11"), time: "10:00" })).toBe("2026-12-28");
    expect(
      firstNoticedDay({ ...told, noticeDays: 1 }, { today: plainDate("2026-11-23"), time: "10:00" }),
    ).toBe("2026-11-25");
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isBusinessDay, nextBusinessDay } from "#kernel/business-days.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { firstCollectionDay, firstLateDay, firstNoticedDay, lastSendingDay } from "./presentation-day.ts";

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

  it.each([
    // The 6th is approved on at the latest: fourteen days before the 20th.
    ["on a Tuesday", "2027-01-05", "2027-01-20"],
    ["on a Friday, approved on Monday", "2027-01-08", "2027-01-25"],
    ["with Christmas at the end of the notice", "2026-12-10", "2026-12-28"],
  ])("waits, %s, for the notice of a day gone by, though the schedule is the notice", (_when, today, first) => {
    const when = { today: plainDate(today), time: "10:00" };
    expect(firstLateDay(profile, when)).toBe(first);
  });
});

describe("the last day on which a file may still be given", () => {
  it.each([
    ["2027-01-07", "2027-01-05"],
    ["2027-01-04", "2026-12-30"],
    ["2026-12-28", "2026-12-23"],
  ])("for %s is %s", (on, last) => {
    expect(lastSendingDay(profile, plainDate(on))).toBe(last);
  });

  it("is in time before the bank's hour and too late after it, whatever the day and the delay", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1500 }), fc.integer({ min: 0, max: 10 }), (days, leadDays) => {
        const on = nextBusinessDay(addDays(plainDate("2026-11-23"), days), "TARGET");
        const today = lastSendingDay({ leadDays }, on);
        expect(isBusinessDay(today, "TARGET")).toBe(true);
        expect(firstCollectionDay({ ...profile, leadDays }, { today, time: "14:00" })).toBe(on);
        expect(firstCollectionDay({ ...profile, leadDays }, { today, time: "14:01" }) > on).toBe(true);
      }),
    );
  });
});

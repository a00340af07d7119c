import { expect, it } from "vitest";
import { plainDate } from "./plain-date.ts";
import { firstDayOf, lastDayOf, monthOf, nextMonth, parsePlainMonth } from "./plain-month.ts";

it("a month has a first and a last day, leap years included", () => {
  const february = monthOf(plainDate("2028-02-10"));
  expect([february, firstDayOf(february), lastDayOf(february)]).toEqual([
    "2028-02",
    "2028-02-01",
    "2028-02-29",
  ]);
});

it("December is followed by January", () => {
  expect(nextMonth(monthOf(plainDate("2026-12-31")))).toBe("2027-01");
});

it("what is not a month is refused", () => {
  expect(parsePlainMonth("2026-12")).toEqual({ ok: true, value: "2026-12" });
  expect(parsePlainMonth("2026-13")).toMatchObject({ ok: false, refusal: { reason: "month-unreadable" } });
  expect(parsePlainMonth("2026-1")).toMatchObject({ ok: false });
});

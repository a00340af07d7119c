import { describe, expect, it } from "vitest";
import { isBusinessDay, nextBusinessDay } from "#kernel/business-days.ts";
import { alsaceMoselleHolidays, frenchHolidays, type Holiday, targetClosingDays } from "#kernel/holidays.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { schedule } from "#kernel/schedule.ts";
import oracle from "./oracles/calendar.json" with { type: "json" };

const named = (holidays: readonly Holiday[]) =>
  Object.fromEntries(holidays.map(({ date, name }) => [date, name]));

describe("the published calendars", () => {
  it.each(Object.entries(oracle.fr_metropole))("French holidays of %s", (year, expected) => {
    expect(named(frenchHolidays(Number(year)))).toEqual(expected);
  });

  it.each(Object.entries(oracle.alsace_moselle))("holidays of Alsace-Moselle of %s", (year, expected) => {
    expect(named(alsaceMoselleHolidays(Number(year)))).toEqual(expected);
  });

  it.each(Object.entries(oracle.target_closed))("TARGET closing days of %s", (year, expected) => {
    expect(targetClosingDays(Number(year)).map(({ date }) => date)).toEqual(expected);
  });

  it.each(oracle.adjust)("the open days around $date", (day) => {
    const date = plainDate(day.date);
    expect(isBusinessDay(date, "TARGET")).toBe(day.target_open);
    expect(nextBusinessDay(date, "TARGET")).toBe(day.next_target_day);
    expect(nextBusinessDay(date, "FR")).toBe(day.next_fr_working_day);
  });

  it.each(oracle.instalment_dates)("due and debit days from $first", ({ first, dates }) => {
    const planned = schedule({
      principal: cents(dates.length),
      instalments: dates.length,
      graceMonths: 0,
      frequency: "monthly",
      disbursedOn: plainDate(first),
      firstDueOn: plainDate(first),
    });
    expect(planned.ok && planned.value.map(({ dueOn, payOn }) => [dueOn, payOn])).toEqual(
      dates.map((date) => [date.contractual_due, date.collection_date]),
    );
  });
});

import { describe, expect, it } from "vitest";
import { eurosInWords } from "#kernel/euros-in-words.ts";
import { formatDay, formatEuros, formatShortDay, formatWeekday } from "#kernel/format.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { fraction, multiply, parseWeight, roundHalfUp } from "#kernel/weight.ts";
import oracle from "./oracles/schedules.json" with { type: "json" };

describe("the programme's formats", () => {
  it.each(oracle.formats.money)("$value is $text", ({ value, text }) => {
    const exact = parseWeight(value);
    expect(exact.ok && formatEuros(cents(roundHalfUp(multiply(exact.value, fraction(100n)))), "fr")).toBe(
      text,
    );
  });

  it.each(oracle.formats.words)("$value is « $text »", ({ value, text }) => {
    expect(eurosInWords(euros(value))).toBe(text);
  });

  it.each(oracle.formats.dates)("$iso is $long", ({ iso, short, long, weekday }) => {
    const date = plainDate(iso);
    expect([formatShortDay(date), formatDay(date, "fr")]).toEqual([short, long]);
    if (weekday !== undefined) expect(formatWeekday(date, "fr")).toBe(weekday);
  });
});

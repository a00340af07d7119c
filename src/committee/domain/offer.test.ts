import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { offerDaysOn, standsUntil, usualOfferDays } from "./offer.ts";

const writtenOn = plainDate("2026-11-24");

describe("the offer that a letter makes", () => {
  it("stands so many days from the letter, and a refusal offers nothing", () => {
    expect(standsUntil("approved", { writtenOn, days: 90 })).toBe("2027-02-22");
    expect(standsUntil("approved-with-conditions", { writtenOn, days: 1 })).toBe("2026-11-25");
    expect(standsUntil("refused", { writtenOn, days: 90 })).toBeNull();
    expect(standsUntil("adjourned", { writtenOn, days: 90 })).toBeNull();
  });

  it("takes the rule of its day, whatever the order in which rules were said", () => {
    const rules = [
      { fromOn: plainDate("2026-12-01"), days: 30 },
      { fromOn: plainDate("2026-01-01"), days: 60 },
    ];
    const on = (day: string) => offerDaysOn(rules, plainDate(day));
    expect([on("2025-12-31"), on("2026-01-01"), on("2026-11-30"), on("2026-12-01")]).toEqual([
      usualOfferDays,
      60,
      60,
      30,
    ]);
  });
});

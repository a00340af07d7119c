import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { defaultDelays, delaysAt, stageAge } from "./stage-ageing.ts";

const since = plainDate("2026-11-01");
const after = (days: number) => plainDate(`2026-11-${String(1 + days).padStart(2, "0")}`);
const delays = { ...defaultDelays, submitted: 20, ready: null };

describe("the age of a file in its status", () => {
  it.each([
    [19, false],
    [20, false],
    [21, true],
  ])("after %i days of twenty is overdue: %s", (days, isOverdue) => {
    const file = { status: "submitted", since } as const;
    expect(stageAge(file, delays, after(days))).toEqual({ since, days, delay: 20, isOverdue });
  });

  it("is none before the day from which it counts", () => {
    expect(stageAge({ status: "in-committee", since }, delays, plainDate("2026-10-01")).days).toBe(0);
  });

  it("is nobody's delay where none is set, nor once it is decided", () => {
    expect(stageAge({ status: "ready", since }, delays, after(29)).isOverdue).toBe(false);
    expect(stageAge({ status: "approved", since }, delays, plainDate("2036-11-01")).delay).toBeNull();
  });
});

describe("the delays of a day", () => {
  const [first, second] = [
    { fromOn: plainDate("2026-01-01"), delays: { ...defaultDelays, draft: 10 } },
    { fromOn: plainDate("2026-06-01"), delays: { ...defaultDelays, draft: 5 } },
  ];

  it("are the programme's before the territory's first, then the last that began", () => {
    const at = (day: string) => delaysAt([second, first], plainDate(day)).draft;
    expect([at("2025-12-31"), at("2026-01-01"), at("2026-05-31"), at("2026-06-01")]).toEqual([60, 10, 10, 5]);
  });
});

import { array, assert, integer, property } from "fast-check";
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
    const own = { ownerDays: 0, withFirmSince: null };
    expect(stageAge(file, delays, after(days))).toEqual({ since, days, ...own, delay: 20, isOverdue });
  });

  it("counts none of the days of the owner's turn, before, within or after it", () => {
    const turns = [
      { fromOn: plainDate("2026-10-20"), toOn: after(2) },
      { fromOn: after(5), toOn: after(9) },
      { fromOn: after(9), toOn: null },
    ];
    const file = { status: "submitted", since, turns } as const;
    const at = (day: number) => {
      const { days, ownerDays, withFirmSince } = stageAge(file, delays, after(day));
      return [days, ownerDays, withFirmSince];
    };
    expect([at(1), at(5), at(29)]).toEqual([
      [0, 1, after(9)],
      [3, 2, after(9)],
      [3, 26, after(9)],
    ]);
    expect(stageAge(file, delays, after(29)).isOverdue).toBe(false);
  });

  it("is the days that passed, split between the owner's turn and the others, whatever the turns", () => {
    assert(
      property(
        array(integer({ min: 0, max: 27 }), { minLength: 2, maxLength: 8 }),
        integer({ min: 0, max: 27 }),
        (marks, day) => {
          const sorted = marks.toSorted((a, b) => a - b);
          const turns = sorted.flatMap((mark, index) =>
            index % 2 === 1 ? [{ fromOn: after(sorted[index - 1] ?? 0), toOn: after(mark) }] : [],
          );
          const { days, ownerDays } = stageAge({ status: "draft", since, turns }, delays, after(day));
          expect(days + ownerDays).toBe(day);
        },
      ),
    );
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

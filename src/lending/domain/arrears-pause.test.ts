import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, daysBetween, plainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import { dayCounted, delayPauses, insolvencyPauses, type Pause, pauseOn } from "./arrears-pause.ts";

const since = plainDate("2010-05-14");
const day = (after: number) => addDays(since, after);
const pause = (from: number, until: number | null): Pause => ({
  reason: "person",
  from: day(from),
  until: until === null ? null : day(until),
});
const counted = (days: number, pauses: readonly Pause[], on = 0) =>
  daysBetween(since, dayCounted(since, days, { pauses, on: day(on) }));

describe("days counted", () => {
  it.each([
    ["no pause", 10, [], 10],
    ["a pause before", 10, [pause(-5, -1)], 10],
    ["a pause after", 10, [pause(11, 20)], 10],
    ["a pause that begins on the day", 10, [pause(10, 12)], 13],
    ["a pause that ends on the day", 10, [pause(8, 10)], 13],
    ["a pause of one day", 10, [pause(3, 3)], 11],
    ["two pauses that overlap", 10, [pause(3, 6), pause(5, 7)], 15],
    ["two pauses that touch", 10, [pause(3, 4), pause(5, 6)], 14],
    ["a pause that the first pushes into", 10, [pause(3, 4), pause(12, 13)], 14],
    ["paused from the first day", 2, [pause(0, 5)], 7],
    ["nothing to count, paused that day", 0, [pause(0, 5)], 6],
  ] as const)("with %s", (_, days, pauses, expected) => {
    expect(counted(days, pauses)).toBe(expected);
  });

  it("leave out, up to today, a pause that nobody knows the end of", () => {
    expect(counted(10, [pause(4, null)], 3)).toBe(11);
    expect(counted(10, [pause(4, null)], 8)).toBe(15);
    expect(counted(10, [pause(4, null)], 400)).toBe(407);
  });

  const anyPause = fc
    .tuple(fc.integer({ min: -30, max: 120 }), fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }))
    .map(([from, length]) => pause(from, length === null ? null : from + length));

  it("are as many as asked, one by one", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), fc.array(anyPause, { maxLength: 5 }), (days, pauses) => {
        const isPaused = (date: number) => pauseOn(pauses.map(known(day(100))), day(date)) !== null;
        let expected = 0;
        let passed = 0;
        while (passed < days || isPaused(expected)) {
          expected += 1;
          if (!isPaused(expected)) passed += 1;
        }
        expect(counted(days, pauses, 100)).toBe(expected);
      }),
    );
  });

  it("never come sooner for a pause more", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 90 }),
        fc.array(anyPause, { maxLength: 4 }),
        anyPause,
        fc.integer({ min: 0, max: 200 }),
        (days, pauses, more, on) => counted(days, [...pauses, more], on) >= counted(days, pauses, on),
      ),
    );
  });
});

/** As `dayCounted` understands a pause without an end. */
function known(on: Pause["from"]) {
  return (given: Pause): Pause => ({
    ...given,
    until: given.until ?? (given.from > on ? given.from : on),
  });
}

describe("pauses that hold by themselves", () => {
  const event = (kind: string, on: string, rest: object = {}) =>
    ({ kind, id: `${kind} ${on}`, on: plainDate(on), rank: 1, ...rest }) as AdvanceEvent;

  it("last from the judgment that opens proceedings to the eve of the plan, or of their end", () => {
    const opened = event("proceedings", "2010-06-01");
    expect(insolvencyPauses([opened])).toMatchObject([{ from: "2010-06-01", until: null }]);
    const ended = event("end-of-proceedings", "2010-09-01");
    expect(insolvencyPauses([opened, ended])).toMatchObject([{ until: "2010-08-31" }]);
    const planned = event("adopted-plan", "2010-08-01");
    expect(insolvencyPauses([opened, ended, planned])).toMatchObject([{ until: "2010-07-31" }]);
  });

  it("hold without end in a liquidation, and not at all once the judgment is cancelled as a mistake", () => {
    const judged = event("liquidation", "2010-06-01");
    expect(insolvencyPauses([judged])).toEqual([{ reason: "liquidation", from: "2010-06-01", until: null }]);
    const cancelled = event("reversal", "2010-06-03", { of: judged.id });
    expect(insolvencyPauses([judged, cancelled])).toEqual([]);
  });

  it("last from a delay asked to the eve of its answer", () => {
    const askedOn = plainDate("2010-06-01");
    const answered = {
      answer: "declined",
      on: plainDate("2010-06-05"),
      by: "",
      why: "",
      deferral: null,
    } as const;
    expect(delayPauses([{ askedOn, answered: null }])).toMatchObject([{ from: askedOn, until: null }]);
    expect(delayPauses([{ askedOn, answered }])).toMatchObject([{ until: "2010-06-04" }]);
  });
});

import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { caseState, type SentNotice, stepToTake, type TakenStep } from "./arrears-case.ts";
import type { Pause } from "./arrears-pause.ts";
import { programmePlan } from "./reminder-plan.ts";

const since = plainDate("2010-05-14");
const day = (after: number) => addDays(since, after);

function taken(number: number, after: number, outcome: TakenStep["outcome"] = "done"): TakenStep {
  const kind = programmePlan.steps[number - 1]?.kind ?? "phone";
  return { number, kind, outcome, dueOn: day(after), on: day(after), by: "x", note: null, letterHash: null };
}

interface Told {
  steps?: readonly TakenStep[];
  sentAfter?: number;
  pauses?: readonly Pause[];
}

function stateAfter(after: number, { steps = [], sentAfter, pauses = [] }: Told = {}) {
  const sent: SentNotice | null =
    sentAfter === undefined ? null : { number: 4, servedOn: day(sentAfter), registeredNumber: "1A", by: "x" };
  return caseState({ since }, { plan: programmePlan, taken: steps, sent, pauses, on: day(after) });
}

const next = (after: number, told?: Told) => stepToTake(stateAfter(after, told), programmePlan, day(after));
const before = (number: number) =>
  programmePlan.steps.slice(0, number - 1).map((step) => taken(step.number, 1));

describe("the programme's calendar, from the day the return is known", () => {
  it.each([
    [1, "call", 1, false],
    [1, "call", 2, true],
    [2, "letter", 9, false],
    [2, "letter", 10, true],
    [3, "second-letter", 24, false],
    [3, "second-letter", 25, true],
    [4, "formal-notice", 44, false],
    [4, "formal-notice", 45, true],
  ] as const)("step %i, %s, day %i: %s", (number, step, after, isDue) => {
    expect(next(after, { steps: before(number) })).toMatchObject({ step, isDue });
  });

  it("waits for the first step that is neither done nor skipped", () => {
    expect(next(50)).toMatchObject({ step: "call", on: day(2) });
    expect(next(50, { steps: [taken(1, 3, "skipped")] })).toMatchObject({ step: "letter" });
  });
});

describe("after the formal notice", () => {
  const made = { steps: [...before(4), taken(4, 46)] };

  it("first waits for it to be sent", () => {
    expect(next(200, made)).toEqual({ step: "send-notice", on: day(46), isDue: true });
  });

  it.each([
    [80, false],
    [81, false],
    [82, true],
  ])("sent on day 51 with thirty days to pay, proposes on day %i: %s", (after, isDue) => {
    expect(stateAfter(after, { ...made, sentAfter: 51 }).notice).toMatchObject({ cureUntil: day(81) });
    expect(next(after, { ...made, sentAfter: 51 })).toMatchObject({ step: "committee", on: day(82), isDue });
  });

  it("proposes nothing where the notice was skipped", () => {
    expect(next(400, { steps: [...before(4), taken(4, 46, "skipped")] })).toBeNull();
  });
});

describe("a pause", () => {
  it("holds the step back, and moves it by its days", () => {
    const pauses = [{ reason: "person", from: day(5), until: day(9) }] as const;
    const told = { steps: before(2), pauses };
    expect(next(9, told)).toEqual({ step: "letter", on: day(15), isDue: false });
    expect(next(14, told)).toMatchObject({ isDue: false });
    expect(next(15, told)).toMatchObject({ isDue: true });
  });

  it("holds back a step whose day had already come", () => {
    const pauses = [{ reason: "delay-asked", from: day(12), until: null }] as const;
    expect(next(12, { steps: before(2), pauses })).toMatchObject({ step: "letter", isDue: false });
  });

  it("never brings any step earlier", () => {
    const anyPause = fc
      .tuple(fc.integer({ min: -10, max: 150 }), fc.option(fc.integer({ min: 0, max: 60 }), { nil: null }))
      .map(([from, length]) => ({
        reason: "person" as const,
        from: day(from),
        until: length === null ? null : day(from + length),
      }));
    fc.assert(
      fc.property(fc.array(anyPause, { maxLength: 4 }), anyPause, fc.nat(200), (pauses, more, on) => {
        const told = { steps: [...before(4), taken(4, 46)], sentAfter: 51 };
        const without = stateAfter(on, { ...told, pauses }).steps;
        const paused = stateAfter(on, { ...told, pauses: [...pauses, more] }).steps;
        return paused.every(({ dueOn }, index) => (dueOn ?? "") >= (without[index]?.dueOn ?? ""));
      }),
    );
  });
});

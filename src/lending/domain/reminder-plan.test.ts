import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { checkPlan, planOn, programmePlan, type ReminderPlan, type ReminderStep } from "./reminder-plan.ts";

type ToldStep = readonly [ReminderStep["kind"], number, number?];

function steps(...told: readonly ToldStep[]): ReminderStep[] {
  return told.map(([kind, afterDays, cureDays = null], index) => ({
    number: index + 1,
    kind,
    afterDays,
    cureDays,
  }));
}

function refusalOf(...told: readonly ToldStep[]) {
  const checked = checkPlan(steps(...told));
  return checked.ok ? null : checked.refusal;
}

describe("a plan of reminders", () => {
  it("is the programme's by default, which is in order", () => {
    expect(checkPlan(programmePlan.steps).ok).toBe(true);
    expect(planOn([], plainDate("2011-01-01"))).toBe(programmePlan);
  });

  it("is refused when it says nothing to do", () => {
    expect(refusalOf()?.reason).toBe("plan-empty");
  });

  it.each([
    [9, "plan-disordered"],
    [10, "plan-disordered"],
    [11, null],
  ])("whose second step comes %i days after lateness, the first at 10: %s", (days, reason) => {
    expect(refusalOf(["phone", 10], ["letter", days])?.reason ?? null).toBe(reason);
  });

  it("names the step, its days and those of the one before", () => {
    expect(refusalOf(["phone", 10], ["letter", 9])).toMatchObject({
      facts: { number: 2, afterDays: 9, beforeNumber: 1, beforeDays: 10 },
      field: "steps.1",
    });
  });

  it.each([
    [-1, "plan-too-long"],
    [0, null],
    [730, null],
    [731, "plan-too-long"],
  ])("whose step comes after %i days: %s", (days, reason) => {
    expect(refusalOf(["mail", days])?.reason ?? null).toBe(reason);
  });

  it.each([
    [7, "plan-cure-outside-bounds"],
    [8, null],
    [180, null],
    [181, "plan-cure-outside-bounds"],
  ])("whose formal notice gives %i days: %s", (days, reason) => {
    expect(refusalOf(["formal-notice", 45, days])?.reason ?? null).toBe(reason);
  });

  it.each([
    [74, "plan-proposal-before-cure"],
    [75, null],
    [76, null],
  ])("that proposes the acceleration at %i days, notice at 45 with 30 days: %s", (days, reason) => {
    expect(refusalOf(["formal-notice", 45, 30], ["propose-acceleration", days])?.reason ?? null).toBe(reason);
  });

  it("never proposes an acceleration without a formal notice, nor goes on after it, nor gives two notices", () => {
    expect(refusalOf(["letter", 1], ["propose-acceleration", 90])?.reason).toBe(
      "plan-proposal-without-notice",
    );
    expect(refusalOf(["formal-notice", 1, 30], ["propose-acceleration", 90], ["letter", 91])?.reason).toBe(
      "plan-goes-on-after-proposal",
    );
    expect(refusalOf(["formal-notice", 1, 30], ["formal-notice", 90, 30])?.reason).toBe("plan-step-twice");
  });
});

describe("the plan that a case follows", () => {
  const plan = (version: number, from: string): ReminderPlan => ({
    ...programmePlan,
    version,
    validFrom: plainDate(from),
  });
  const plans = [plan(1, "2011-01-01"), plan(2, "2011-06-01"), plan(3, "2011-06-01")];

  it.each([
    ["2010-12-31", 0],
    ["2011-01-01", 1],
    ["2011-05-31", 1],
    ["2011-06-01", 3],
  ])("opened on %s is version %i", (on, version) => {
    expect(planOn(plans, plainDate(on)).version).toBe(version);
  });
});

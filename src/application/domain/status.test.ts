import { describe, expect, it } from "vitest";
import { isOpenToChange, isOver, mayMove, statuses, statusOnceRevised } from "./status.ts";
import { statusName } from "./status-names.ts";

describe("the states of a file", () => {
  it("lead from first contact to the committee's decision, one after the other", () => {
    const path = [
      "detected",
      "draft",
      "submitted",
      "appraised",
      "ready",
      "in-committee",
      "approved",
    ] as const;
    for (const [index, status] of path.slice(1).entries())
      expect([status, mayMove(path[index] ?? "draft", status)]).toEqual([status, true]);
  });

  it("never skip the appraisal nor the committee", () => {
    expect(mayMove("submitted", "ready")).toBe(false);
    expect(statuses.filter((from) => mayMove(from, "approved"))).toEqual([
      "in-committee",
      "approved-with-conditions",
    ]);
    expect(statuses.filter((from) => mayMove(from, "in-committee"))).toEqual(["ready", "adjourned"]);
  });

  it("end in withdrawn and oriented, which lead nowhere", () => {
    for (const to of statuses)
      expect([mayMove("withdrawn", to), mayMove("oriented", to)]).toEqual([false, false]);
  });

  it("are open to change, in committee, or over: one of the three", () => {
    for (const status of statuses) {
      const states = [isOpenToChange(status), status === "in-committee", isOver(status)];
      expect([status, states.filter(Boolean).length]).toEqual([status, 1]);
    }
  });

  it("go back to the appraisal when what was appraised changes", () => {
    expect(statuses.filter(isOpenToChange).map(statusOnceRevised)).toEqual([
      "draft",
      "draft",
      "submitted",
      "submitted",
      "submitted",
      "submitted",
    ]);
    for (const status of statuses.filter(isOpenToChange)) {
      const revised = statusOnceRevised(status);
      expect(revised === status || mayMove(status, revised)).toBe(true);
    }
  });

  it("have a name of their own in both languages", () => {
    for (const locale of ["fr", "en"] as const)
      expect(new Set(statuses.map((status) => statusName(status, locale))).size).toBe(statuses.length);
  });
});

import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { conditionState, mayWaive, reminderOn } from "./condition-evidence.ts";

const liftedOn = plainDate("2026-11-30");
const waits = { judgement: null };
const refused = {
  judgement: { verdict: "refused", by: "b", on: liftedOn, why: "Illisible." },
} as const;

describe("a condition", () => {
  it("is to be proved until something waits to be judged, and again once that is refused", () => {
    expect(conditionState({ liftedOn: null, isWaived: false }, [])).toBe("to-prove");
    expect(conditionState({ liftedOn: null, isWaived: false }, [refused, waits])).toBe("to-judge");
    expect(conditionState({ liftedOn: null, isWaived: false }, [refused])).toBe("to-prove");
  });

  it("is met or waived once lifted", () => {
    expect(conditionState({ liftedOn, isWaived: false }, [])).toBe("met");
    expect(conditionState({ liftedOn, isWaived: true }, [])).toBe("waived");
  });

  it("is recalled from the fourteenth day before its last one, and said late the day after", () => {
    const dueOn = plainDate("2026-11-30");
    expect(reminderOn({ dueOn }, plainDate("2026-11-15"))).toBeNull();
    expect(reminderOn({ dueOn }, plainDate("2026-11-16"))).toBe("coming");
    expect(reminderOn({ dueOn }, dueOn)).toBe("coming");
    expect(reminderOn({ dueOn }, plainDate("2026-12-01"))).toBe("late");
  });

  it("is given up by a later sitting that has begun, or a later vote in writing once closed", () => {
    const decidedOn = plainDate("2026-11-20");
    const may = (heldOn: string, status: "convened" | "open" | "closed", isWritten = false) =>
      mayWaive({ heldOn: plainDate(heldOn), status, isWritten }, decidedOn);
    expect([may("2026-11-19", "closed"), may("2026-11-20", "closed")]).toEqual([false, false]);
    expect([may("2026-11-21", "convened"), may("2026-11-21", "open"), may("2026-11-21", "closed")]).toEqual([
      false,
      true,
      true,
    ]);
    expect([may("2026-11-21", "open", true), may("2026-11-21", "closed", true)]).toEqual([false, true]);
  });
});

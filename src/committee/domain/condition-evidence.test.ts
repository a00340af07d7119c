import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { conditionState, reminderOn } from "./condition-evidence.ts";

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
});

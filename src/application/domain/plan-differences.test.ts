import { array, assert, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { ContentLine } from "./file-content.ts";
import { planDifferences } from "./plan-differences.ts";

const line = (label: string, amountCents: number): ContentLine => ({
  side: "need",
  kind: "other",
  label,
  amountCents,
});

describe("what changed between two plans", () => {
  it("is a line that went and one that came where an amount changed; the others stayed", () => {
    const before = [line("Four", 100), line("Stock", 50)];
    const after = [line("Four", 120), line("Stock", 50)];
    expect(planDifferences(before, after)).toEqual({
      gone: [line("Four", 100)],
      come: [line("Four", 120)],
      kept: 1,
    });
  });

  it("counts each line once, even where two say the same", () => {
    const twice = [line("Prêt", 10), line("Prêt", 10)];
    expect(planDifferences(twice, twice.slice(1))).toEqual({ gone: [line("Prêt", 10)], come: [], kept: 1 });
  });

  it("loses no line: what stayed and what went make the plan before, what stayed and what came the one after", () => {
    const plans = array(integer({ min: 1, max: 4 }).map((amount) => line("Ligne", amount)));
    assert(
      property(plans, plans, (before, after) => {
        const { gone, come, kept } = planDifferences(before, after);
        expect([kept + gone.length, kept + come.length]).toEqual([before.length, after.length]);
      }),
    );
  });
});

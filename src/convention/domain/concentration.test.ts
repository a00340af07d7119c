import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { concentrationOf } from "./concentration.ts";
import type { Pledge, Purpose } from "./pledge.ts";

function stake(holder: string, amount: number, purpose: Purpose = "fund"): Pledge {
  const origin = { kind: "private" } as const;
  return {
    id: `${holder} ${purpose}`,
    holder,
    purpose,
    origin,
    unit: "EUR",
    nature: "gift",
    amount: euros(amount),
    tranches: [],
  };
}

describe("the concentration of private money", () => {
  it("is whole when one holder carries all, for both purposes", () => {
    expect(concentrationOf([stake("a", 60), stake("a", 40, "operation")])).toEqual({
      holders: 1,
      largest: { organisation: "a", amount: euros(100), share: 10_000 },
      herfindahl: 10_000,
    });
  });

  it("is Toul's when one brings two thirds", () => {
    expect(concentrationOf([stake("a", 100_000), stake("b", 50_000)])).toMatchObject({
      largest: { organisation: "a", share: 6667 },
      herfindahl: 5556,
    });
  });

  it("ignores days and public money, and is unknown without private cash", () => {
    const days: Pledge = { ...stake("a", 1), unit: "HALF-DAY", purpose: null };
    const matched: Pledge = {
      ...stake("b", 1),
      origin: { kind: "matching", contributor: "state", weight: 1 },
    };

    expect(concentrationOf([days, matched])).toEqual({ holders: 0, largest: null, herfindahl: null });
  });
});

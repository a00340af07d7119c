import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { askedUpTo, type CallablePledge, tranchesOf } from "./asked-lines.ts";

function pledge(called: bigint, toCall: bigint, amounts: readonly bigint[]): CallablePledge {
  const tranches = amounts.map((amount, index) => ({
    number: index + 1,
    dueOn: plainDate(`${2008 + index}-01-15`),
    amount: cents(amount),
  }));
  return { id: "p", called: cents(called), toCall: cents(toCall), tranches } as unknown as CallablePledge;
}

describe("the amount proposed for a call", () => {
  it("is what is due up to the tranche and not called yet", () => {
    expect(askedUpTo(pledge(30_00n, 90_00n, [40_00n, 40_00n, 40_00n]), 2).amount).toBe(50_00n);
  });

  it("is nothing before the first tranche, or when more was called already", () => {
    expect(askedUpTo(pledge(0n, 120_00n, [40_00n, 40_00n, 40_00n]), 0).amount).toBe(0n);
    expect(askedUpTo(pledge(100_00n, 20_00n, [40_00n, 40_00n, 40_00n]), 2).amount).toBe(0n);
  });

  it("never goes beyond what is left to call", () => {
    expect(askedUpTo(pledge(0n, 60_00n, [40_00n, 40_00n, 40_00n]), 3).amount).toBe(60_00n);
  });
});

describe("the tranches to choose from", () => {
  it("are those of the longest plan", () => {
    expect(tranchesOf([pledge(0n, 1n, [1n]), pledge(0n, 1n, [1n, 2n, 3n])])).toHaveLength(3);
    expect(tranchesOf([])).toEqual([]);
  });
});

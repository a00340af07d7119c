import { array, assert, bigInt, constantFrom, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { type LossBearer, type LossRule, lossRuleOn, lossRules, shareLoss } from "./loss-sharing.ts";

const bearers = (...told: [number, LossRule][]): LossBearer[] =>
  told.map(([capital, rule], index) => ({ funder: `funder ${index}`, capital: euros(capital), rule }));

const shares = (loss: string, ...told: [number, LossRule][]) => {
  const shared = shareLoss(euros(loss), bearers(...told));
  return shared.ok ? shared.value : shared.refusal;
};

describe("sharing a loss", () => {
  it("goes by each one's part of the capital, the cent to the largest remainder", () => {
    expect(shares("100", [1, "pro-rata"], [1, "pro-rata"], [1, "pro-rata"])).toMatchObject({
      reason: "losses-not-borne",
      facts: { loss: 10_000n, borne: 300n },
    });
    expect(shares("100", [100, "pro-rata"], [100, "pro-rata"], [100, "pro-rata"])).toEqual([
      3334n,
      3333n,
      3333n,
    ]);
  });

  it("takes the first-loss funder as far as their capital goes, then the others, never the one who bears none", () => {
    const told: [number, LossRule][] = [
      [50, "first-loss"],
      [100, "pro-rata"],
      [300, "pro-rata"],
      [900, "none"],
    ];
    expect(shares("49.99", ...told)).toEqual([4_999n, 0n, 0n, 0n]);
    expect(shares("50", ...told)).toEqual([5_000n, 0n, 0n, 0n]);
    expect(shares("50.04", ...told)).toEqual([5_000n, 1n, 3n, 0n]);
    expect(shares("450", ...told)).toEqual([5_000n, 10_000n, 30_000n, 0n]);
    expect(shares("450.01", ...told)).toMatchObject({ reason: "losses-not-borne" });
  });

  it("is refused where nobody bears any", () => {
    expect(shares("0.01", [100, "none"], [100, "none"])).toMatchObject({
      reason: "losses-not-borne",
      facts: { loss: 1n, borne: 0n },
    });
  });

  it("is the loss to the cent, and never more than a funder's capital", () => {
    const some = array(
      record({ capital: bigInt(0n, 10_000_000n).map(cents), rule: constantFrom(...lossRules) }),
      { minLength: 1, maxLength: 8 },
    );
    assert(
      property(some, bigInt(0n, 20_000_000n).map(cents), (told, loss) => {
        const all = told.map((bearer, index) => ({ ...bearer, funder: String(index) }));
        const shared = shareLoss(loss, all);
        if (!shared.ok) return;
        expect(sum(shared.value)).toBe(loss);
        for (const [index, { capital, rule }] of all.entries()) {
          const share = shared.value[index] ?? 0n;
          expect(share >= 0n && share <= (rule === "none" ? 0n : capital)).toBe(true);
        }
      }),
    );
  });
});

describe("the rule of a funder on a day", () => {
  it("is pro rata until another begins, the last decided where two begin together", () => {
    const rules = [
      { funder: "town", version: 1, fromOn: plainDate("2009-01-01"), rule: "none" as const },
      { funder: "town", version: 2, fromOn: plainDate("2009-01-01"), rule: "first-loss" as const },
      { funder: "state", version: 1, fromOn: plainDate("2008-01-01"), rule: "none" as const },
    ];
    expect(lossRuleOn(rules, "town", plainDate("2008-12-31"))).toBe("pro-rata");
    expect(lossRuleOn(rules, "town", plainDate("2009-01-01"))).toBe("first-loss");
  });
});

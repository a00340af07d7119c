import { assert, bigInt, integer, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints } from "#kernel/basis-points.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { aidRates, grantEquivalent } from "./grant-equivalent.ts";
import { flowsFrom, type LoanTerms, repaymentFlows } from "./repayment-flow.ts";

const loan: LoanTerms = { principal: euros(15_000), instalments: 36, graceMonths: 12, frequency: "monthly" };

function rates(base: number, margin: number) {
  const found = aidRates(basisPoints(base), basisPoints(margin));
  if (!found.ok) throw new Error(found.refusal.reason);
  return found.value;
}

function equivalents(terms: Partial<LoanTerms>, base: number, margin: number) {
  const flows = repaymentFlows({ ...loan, ...terms });
  if (!flows.ok) throw new Error(flows.refusal.reason);
  return [
    grantEquivalent("A", flows.value, rates(base, margin)),
    grantEquivalent("B", flows.value, rates(base, margin)),
  ];
}

describe("the gross grant equivalent of an advance", () => {
  it("is that of the dossier's table", () => {
    expect(equivalents({ graceMonths: 12 }, 219, 400)).toEqual([euros("2255.20"), euros("2106.18")]);
    const tenThousand = { principal: euros(10_000), graceMonths: 0, instalments: 30 };
    expect(equivalents(tenThousand, 219, 1000)).toEqual([euros("1531.48"), euros("1350.94")]);
  });

  it("repays at once after twelve months, as 12 000 − 12 000 / 1.0619", () => {
    expect(equivalents({ principal: euros(12_000), graceMonths: 11, instalments: 1 }, 219, 400)).toEqual([
      euros("730.30"),
      euros("699.50"),
    ]);
  });

  it("keeps the sign of a negative base rate", () => {
    const [a = 0n, b = 0n] = equivalents({}, -49, 400);
    expect(a).toBeGreaterThan(0n);
    expect(a).toBeGreaterThan(b);
    expect(a).toBeLessThan(equivalents({}, 0, 400)[0] ?? 0n);
  });

  it.each([
    [-60, 60],
    [-100, 60],
  ])("is nothing where the reference rate is not above zero (%d + %d)", (base, margin) => {
    expect(equivalents({}, base, margin)).toEqual([0n, 0n]);
  });

  it("is nothing for one cent, and never above what is lent", () => {
    expect(equivalents({ principal: cents(1n) }, 219, 400)).toEqual([0n, 0n]);
    expect(equivalents({ instalments: 11_000 }, 9_000, 1_000)[1]).toBeLessThan(euros(15_000));
  });

  it("rounds an exact half up", () => {
    // 400 cents for twelve months at 0.5 % forgo 2 cents less a discount; at −1 % + 1 % of discount nothing is discounted.
    expect(equivalents({ principal: cents(250n), graceMonths: 11, instalments: 1 }, -100, 300)[0]).toBe(5n);
    expect(equivalents({ principal: cents(225n), graceMonths: 11, instalments: 1 }, -100, 300)[0]).toBe(5n);
    expect(equivalents({ principal: cents(224n), graceMonths: 11, instalments: 1 }, -100, 300)[0]).toBe(4n);
  });

  it("refuses a rate that would leave nothing of a euro", () => {
    expect(aidRates(basisPoints(-10_100), basisPoints(400)).ok).toBe(false);
    expect(aidRates(basisPoints(-10_099), basisPoints(400)).ok).toBe(true);
  });

  it("never falls when the margin rises, and A is at least B from a margin of 100", () => {
    assert(
      property(
        bigInt({ min: 1n, max: 100_000_00n }),
        integer({ min: 1, max: 84 }),
        integer({ min: 0, max: 24 }),
        integer({ min: -60, max: 600 }),
        integer({ min: 100, max: 1000 }),
        (principal, instalments, graceMonths, base, margin) => {
          const terms = { principal: cents(principal), instalments, graceMonths };
          const [a = 0n, b = 0n] = equivalents(terms, base, margin);
          const [above = 0n] = equivalents(terms, base, margin + 1);
          expect(a).toBeGreaterThanOrEqual(b);
          expect(above).toBeGreaterThanOrEqual(a);
          expect(b).toBeGreaterThanOrEqual(0n);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("counts a month begun whole when instalments are dated", () => {
    const seen = flowsFrom(plainDate("2026-01-31"), [
      { dueOn: plainDate("2026-02-28"), amount: cents(1n) },
      { dueOn: plainDate("2026-03-01"), amount: cents(1n) },
      { dueOn: plainDate("2026-01-10"), amount: cents(1n) },
    ]);
    expect(seen.map(({ month }) => month)).toEqual([1, 2, 0]);
  });
});

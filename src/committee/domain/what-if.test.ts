import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import { comingMonths, holdIn, utilisationWith } from "./what-if.ts";

const on = plainDate("2026-11-23");

describe("what a yes would do", () => {
  it("takes the amount from what is available, which the last cent still allows", () => {
    const fund = { available: euros(10_000), held: euros(2_000) };
    expect(holdIn(fund, euros(10_000))).toEqual({
      available: cents(0n),
      held: euros(12_000),
      isEnough: true,
    });
    expect(holdIn(fund, cents(1_000_001n)).isEnough).toBe(false);
  });

  it("puts more of the capital to work", () => {
    const fund = { outstanding: euros(30_000), held: euros(10_000), capitalBase: euros(100_000) };
    expect([utilisationWith(fund, cents(0n)), utilisationWith(fund, euros(15_000))]).toEqual([4_000, 5_500]);
    expect(utilisationWith({ ...fund, capitalBase: cents(0n) }, euros(1))).toBeNull();
  });
});

describe("the months to come", () => {
  it("add what is due after the day, the rest of its month first", () => {
    const expected = [
      { dueOn: plainDate("2026-11-23"), amount: euros(1) },
      { dueOn: plainDate("2026-11-30"), amount: euros(10) },
      { dueOn: plainDate("2026-12-05"), amount: euros(100) },
      { dueOn: plainDate("2027-01-31"), amount: euros(1_000) },
      { dueOn: plainDate("2027-02-01"), amount: euros(10_000) },
    ];
    expect(comingMonths(euros(5), expected, { on, count: 2 })).toEqual([
      { month: "2026-12", expected: euros(100), available: euros(115) },
      { month: "2027-01", expected: euros(1_000), available: euros(1_115) },
    ]);
  });

  it("lose no repayment and invent none, whatever is due", () => {
    const repayment = fc.record({ days: fc.integer({ min: 1, max: 150 }), amount: fc.bigInt(0n, 10n ** 8n) });
    fc.assert(
      fc.property(fc.array(repayment), (repayments) => {
        const expected = repayments.map(({ days, amount }) => ({
          dueOn: addDays(on, days),
          amount: cents(amount),
        }));
        const months = comingMonths(cents(0n), expected, { on, count: 6 });
        expect(months.at(-1)?.available).toBe(sum(expected.map(({ amount }) => amount)));
      }),
    );
  });
});

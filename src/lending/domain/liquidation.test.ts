import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import { advanceState } from "./advance-state.ts";
import { liquidationState } from "./liquidation.ts";

const terms = { principal: euros(1_500), instalments: 3, graceMonths: 6, frequency: "monthly" } as const;
const disbursement: AdvanceEvent = {
  kind: "disbursement",
  id: "disbursement",
  on: plainDate("2010-01-04"),
  rank: 1,
  amount: euros(1_500),
};

function told(kind: "liquidation" | "publication", on: string, rank: number): AdvanceEvent {
  return { kind, id: `${kind} ${rank}`, on: plainDate(on), rank };
}

function repaid(amount: bigint, on: string, rank: number): AdvanceEvent {
  const id = `repayment ${rank}`;
  return { kind: "repayment", id, on: plainDate(on), rank, amount: cents(amount), rule: "next-first" };
}

const onDay = (on: string, ...events: readonly AdvanceEvent[]) =>
  advanceState(terms, [disbursement, ...events], plainDate(on));

describe("a firm put into liquidation", () => {
  const paid = repaid(500_00n, "2010-08-04", 2);
  const judgment = told("liquidation", "2010-08-20", 3);

  it("owes all that remains on the day of the judgment, and is late the day after", () => {
    const dates = ["2010-08-04", "2010-08-20", "2010-08-20"];
    const on = onDay("2010-08-20", paid, judgment);
    expect(on.instalments.map(({ dueOn }) => dueOn)).toEqual(dates);
    expect(on).toMatchObject({ version: 2, late: 0n, outstanding: euros(1_000) });
    expect(onDay("2010-08-21", paid, judgment)).toMatchObject({ late: euros(1_000), daysLate: 1 });
  });

  it("is debited no more, from that day; the day before, it still was to be", () => {
    expect(onDay("2010-08-19", paid, judgment)).toMatchObject({
      nextDebit: { on: "2010-09-06" },
      liquidation: null,
    });
    expect(onDay("2010-08-20", paid, judgment).nextDebit).toBeNull();
  });

  it("keeps what was already due on its own day, and puts nothing off any more", () => {
    const late = told("liquidation", "2010-09-10", 3);
    const after: AdvanceEvent = {
      kind: "deferral",
      id: "deferral",
      on: plainDate("2010-09-12"),
      rank: 4,
      from: 3,
      count: 1,
      keepTerm: false,
    };
    const { instalments, pauses } = onDay("2010-09-12", late, after);
    expect(instalments.map(({ dueOn }) => dueOn)).toEqual(["2010-08-04", "2010-09-04", "2010-09-10"]);
    expect(pauses).toEqual([]);
  });

  it("never changes what is owed, whatever was repaid before and after", () => {
    const days = fc.integer({ min: 0, max: 900 });
    const money = fc.array(fc.tuple(days, fc.bigInt(1n, 90_000n)), { maxLength: 12 });
    fc.assert(
      fc.property(money, days, (repayments, judgedAfter) => {
        const events = repayments.map(([after, amount], index) =>
          repaid(amount, addDays(disbursement.on, after), index + 2),
        );
        const judged = told("liquidation", addDays(disbursement.on, judgedAfter), 100);
        const before = onDay("2013-01-01", ...events);
        const after = onDay("2013-01-01", ...events, judged);
        expect([after.paid, after.outstanding, after.overpaid]).toEqual([
          before.paid,
          before.outstanding,
          before.overpaid,
        ]);
        expect(sum(after.instalments.map(({ principal }) => principal))).toBe(terms.principal);
        expect(after.late).toBe(after.outstanding);
      }),
    );
  });
});

describe("the debt to declare", () => {
  const judgment = told("liquidation", "2011-06-14", 2);

  it.each([
    ["2011-06-30", "2011-08-30"],
    ["2011-12-31", "2012-02-29"],
  ])("published on %s, is declared by %s", (publishedOn, declareBy) => {
    expect(liquidationState([judgment, told("publication", publishedOn, 3)])).toMatchObject({
      publishedOn,
      declareBy,
      claim: null,
    });
  });

  it("has no last day before the judgment is published, nor any without a judgment", () => {
    expect(liquidationState([judgment])).toMatchObject({ judgedOn: "2011-06-14", declareBy: null });
    expect(liquidationState([disbursement])).toBeNull();
  });
});

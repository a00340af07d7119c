import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros, sum } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent, PrepaymentRule } from "./advance-event.ts";
import { prepaymentRules } from "./advance-event.ts";
import { type AdvanceState, advanceState, bucketOf } from "./advance-state.ts";
import type { AdvanceTerms } from "./advance-terms.ts";

const bakery: AdvanceTerms = {
  principal: euros(15_000),
  instalments: 36,
  graceMonths: 6,
  frequency: "monthly",
};
const disbursedOn = plainDate("2011-01-05");
const end = plainDate("2030-01-01");

let told = 0;
const id = () => `event ${(told += 1)}`;
const disbursed: AdvanceEvent = {
  kind: "disbursement",
  id: "disbursement",
  on: disbursedOn,
  rank: 1,
  amount: euros(15_000),
};

function repayment(on: string, amount: string, rule: PrepaymentRule = "next-first"): AdvanceEvent {
  return { kind: "repayment", id: id(), on: plainDate(on), rank: 2, amount: euros(amount), rule };
}

function onDay(on: string, ...events: readonly AdvanceEvent[]): AdvanceState {
  return advanceState(bakery, [disbursed, ...events], plainDate(on));
}

const told3 = (state: AdvanceState, ...numbers: readonly number[]) =>
  numbers.map((number) => {
    const row = state.instalments[number - 1];
    return [row?.dueOn, row?.paid, row?.left, row?.status];
  });

describe("repaying an advance", () => {
  it("gives a partial payment to the oldest due first: 600,00 is 416,66 and 183,34", () => {
    const state = onDay("2011-10-06", repayment("2011-10-05", "600"));
    expect(told3(state, 1, 2, 3)).toEqual([
      ["2011-08-05", 416_66n, 0n, "paid"],
      ["2011-09-05", 183_34n, 233_32n, "late"],
      ["2011-10-05", 0n, 416_66n, "late"],
    ]);
    expect(state.late).toBe(649_98n);
  });

  it("owes nothing the day before, is not late on the debit day, is late the day after", () => {
    expect(onDay("2011-08-04").late).toBe(0n);
    expect(onDay("2011-08-05")).toMatchObject({ late: 0n, nextDebit: { on: "2011-08-05" } });
    expect(onDay("2011-08-06")).toMatchObject({ late: 416_66n, daysLate: 1, bucket: "to-30-days" });
  });

  it("announces all that one day asks for, where arrears were spread onto an instalment's day", () => {
    const replan: AdvanceEvent = {
      kind: "replan",
      id: id(),
      on: plainDate("2011-08-20"),
      rank: 2,
      terms: 2,
      firstDueOn: plainDate("2011-09-05"),
    };
    expect(onDay("2011-08-20", replan).nextDebit).toEqual({ on: "2011-09-05", amount: 416_66n + 208_33n });
  });

  it("debits the next day on which banks work, the due date staying", () => {
    expect(onDay("2011-11-06").instalments[3]).toMatchObject({ dueOn: "2011-11-05", payOn: "2011-11-07" });
    expect(onDay("2011-11-07").instalments[3]?.status).toBe("to-come");
  });

  it("keeps what comes beyond the debt as the firm's", () => {
    const state = onDay("2012-01-01", repayment("2011-08-05", "15000.01"));
    expect(state).toMatchObject({ outstanding: 0n, overpaid: 1n, nextDebit: null });
  });

  it("is undone by its return, from the day of the return", () => {
    const paid = repayment("2011-08-05", "416.66");
    const back: AdvanceEvent = {
      kind: "return",
      id: id(),
      on: plainDate("2011-08-09"),
      rank: 3,
      of: paid.id,
      amount: euros("416.66"),
    };
    expect(onDay("2011-08-08", paid, back).late).toBe(0n);
    expect(onDay("2011-08-09", paid, back)).toMatchObject({ late: 416_66n, daysLate: 4 });
  });

  it.each([
    [0, "none"],
    [30, "to-30-days"],
    [31, "to-60-days"],
    [60, "to-60-days"],
    [61, "to-90-days"],
    [91, "beyond-90-days"],
  ] as const)("late by %i days stands in %s", (days, bucket) => {
    expect(bucketOf(days)).toBe(bucket);
  });
});

describe("prepaying", () => {
  it("pays the coming instalments, next first", () => {
    expect(
      told3(onDay("2011-08-01", repayment("2011-07-30", "500", "next-first")), 1, 2).map(([, paid]) => paid),
    ).toEqual([416_66n, 83_34n]);
  });

  it("shortens the plan, last first, what is due before", () => {
    const state = onDay("2011-08-20", repayment("2011-08-20", "1000", "last-first"));
    expect(told3(state, 1, 2, 35, 36)).toEqual([
      ["2011-08-05", 416_66n, 0n, "paid"],
      ["2011-09-05", 0n, 416_66n, "to-come"],
      ["2014-06-05", 166_44n, 250_22n, "part"],
      ["2014-07-05", 416_90n, 0n, "paid"],
    ]);
  });

  it("lowers all that remain, spread to the cent, the last taking the remainder", () => {
    const state = onDay("2011-08-01", repayment("2011-07-01", "5000", "spread"));
    expect(state.instalments.map(({ left }) => left).slice(0, 35)).toEqual(Array(35).fill(277_77n));
    expect(state.instalments[35]?.left).toBe(278_05n);
  });
});

describe("deferring instalments", () => {
  const deferral = (keepTerm: boolean, on = "2011-09-10"): AdvanceEvent => ({
    kind: "deferral",
    id: id(),
    on: plainDate(on),
    rank: 3,
    from: 3,
    count: 3,
    keepTerm,
  });

  it("extends the term by as many, the count and the amounts staying", () => {
    const state = onDay("2011-09-10", deferral(false));
    expect(state.instalments.map(({ dueOn }) => dueOn).slice(0, 4)).toEqual([
      "2011-08-05",
      "2011-09-05",
      "2012-01-05",
      "2012-02-05",
    ]);
    expect(state.instalments[35]).toMatchObject({ dueOn: "2014-10-05", principal: 416_90n });
    expect(state).toMatchObject({ version: 2, pauses: ["2011-10-05", "2011-11-05", "2011-12-05"] });
  });

  it("keeps the term: those that follow carry them, the last one the remainder", () => {
    const state = onDay("2011-09-10", deferral(true));
    expect(state.instalments.slice(2, 6).map(({ principal, status }) => [principal, status])).toEqual([
      [0n, "deferred"],
      [0n, "deferred"],
      [0n, "deferred"],
      [456_98n, "to-come"],
    ]);
    expect(state.instalments[35]).toMatchObject({ dueOn: "2014-07-05", principal: 457_28n });
  });

  it("leaves the day before as it was", () => {
    expect(onDay("2011-09-09", deferral(false))).toEqual(onDay("2011-09-09"));
  });

  it("keeps the seed day through a short month", () => {
    const terms = { ...bakery, graceMonths: 0 };
    const late31: AdvanceEvent = { ...disbursed, on: plainDate("2011-01-31") };
    const first: AdvanceEvent = {
      kind: "deferral",
      id: id(),
      on: plainDate("2011-02-01"),
      rank: 2,
      from: 1,
      count: 1,
      keepTerm: false,
    };
    const { instalments, pauses } = advanceState(terms, [late31, first], end);
    expect([pauses, instalments.slice(0, 2).map(({ dueOn }) => dueOn)]).toEqual([
      ["2011-02-28"],
      ["2011-03-31", "2011-04-30"],
    ]);
  });
});

/** Any history of one advance: repayments of any rule, some of them returned, a few deferrals; ranks are all different. */
const histories = fc
  .array(
    fc.record({
      day: fc.integer({ min: 1, max: 1500 }),
      amount: fc.bigInt({ min: 1n, max: 300_000n }),
      rule: fc.constantFrom(...prepaymentRules),
      isReturned: fc.boolean(),
      deferral: fc.option(
        fc.record({
          from: fc.integer({ min: 1, max: 33 }),
          count: fc.integer({ min: 1, max: 3 }),
          keepTerm: fc.boolean(),
        }),
        { freq: 6 },
      ),
    }),
    { maxLength: 30 },
  )
  .map((acts): AdvanceEvent[] => [
    disbursed,
    ...acts.flatMap(({ day, amount, rule, isReturned, deferral }, index): AdvanceEvent[] => {
      const on = addDays(disbursedOn, day);
      const rank = 2 + index * 2;
      if (deferral !== null) return [{ kind: "deferral", id: `d${index}`, on, rank, ...deferral }];
      const paid = { kind: "repayment", id: `r${index}`, on, rank, amount: cents(amount), rule } as const;
      if (!isReturned) return [paid];
      const back = { kind: "return", id: `b${index}`, of: paid.id, amount: paid.amount } as const;
      return [paid, { ...back, on: addDays(on, 3), rank: rank + 1 }];
    }),
  ]);

const standing = (events: readonly AdvanceEvent[]) => {
  const back = new Set(events.flatMap((event) => (event.kind === "return" ? [event.of] : [])));
  return sum(
    events.flatMap((event) => (event.kind === "repayment" && !back.has(event.id) ? [event.amount] : [])),
  );
};

describe("whatever happens to an advance", () => {
  it("its principal is what is paid plus what is owed, each instalment too", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 2000 }), (events, day) => {
        const on = addDays(disbursedOn, day);
        const state = advanceState(bakery, events, on);
        expect(state.paid + state.outstanding).toBe(bakery.principal);
        expect(sum(state.instalments.map(({ principal }) => principal))).toBe(bakery.principal);
        for (const { principal, paid, left } of state.instalments) {
          expect(paid + left).toBe(principal);
          expect(paid >= 0n && left >= 0n).toBe(true);
        }
        const received = standing(events.filter((event) => event.on <= on));
        expect(state.paid + state.overpaid).toBe(received);
        expect(state.overpaid === 0n || state.outstanding === 0n).toBe(true);
      }),
    );
  });

  it("the order of telling changes nothing when the order of effect is the same", () => {
    fc.assert(
      fc.property(
        histories.chain((events) =>
          fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length })),
        ),
        ([events, shuffled]) => {
          expect(advanceState(bakery, shuffled, end)).toEqual(advanceState(bakery, events, end));
        },
      ),
    );
  });

  it("telling it day after day ends where telling it at once does, and never changes a day that is past", () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 0, max: 1600 }), (events, day) => {
        const on = addDays(disbursedOn, day);
        const thenKnown = events.filter((event) => event.on <= on);
        expect(advanceState(bakery, events, on)).toEqual(advanceState(bakery, thenKnown, on));
      }),
    );
  });

  it("keeps its due dates in order", () => {
    fc.assert(
      fc.property(histories, (events) => {
        const dates = advanceState(bakery, events, end).instalments.map(({ dueOn }) => dueOn);
        expect(dates).toEqual(dates.toSorted());
        expect(new Set(dates).size).toBe(36);
      }),
    );
  });
});

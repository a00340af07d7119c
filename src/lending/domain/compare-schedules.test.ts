import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { advanceState } from "./advance-state.ts";
import { changedInstalments } from "./compare-schedules.ts";

const terms = { principal: euros(1_500), instalments: 3, graceMonths: 6, frequency: "monthly" } as const;
const paidOut = {
  kind: "disbursement",
  id: "disbursement",
  on: plainDate("2010-01-04"),
  rank: 1,
  amount: euros(1_500),
} as const;
const on = plainDate("2010-08-01");
const rows = (...events: Parameters<typeof advanceState>[1]) =>
  advanceState(terms, [paidOut, ...events], on).instalments;

describe("what a change of schedule changes", () => {
  it("is nothing where nothing changes", () => {
    expect(changedInstalments(rows(), rows())).toEqual([]);
  });

  it("names the instalments put off, each with its day before and after", () => {
    const deferral = { kind: "deferral", id: "d", on, rank: 2, from: 3, count: 1, keepTerm: false } as const;
    expect(changedInstalments(rows(), rows(deferral))).toEqual([
      {
        number: 3,
        before: { dueOn: "2010-10-04", left: 500_00n },
        after: { dueOn: "2010-11-04", left: 500_00n },
      },
    ]);
  });

  it("names those that come anew, which were not there before", () => {
    const longer = { kind: "extension", id: "e", on, rank: 2, from: 1, terms: 1 } as const;
    const changed = changedInstalments(rows(), rows(longer));
    expect(changed).toHaveLength(4);
    expect(changed[3]).toEqual({
      number: 4,
      before: null,
      after: { dueOn: "2010-11-04", left: 375_00n },
    });
  });
});

import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { planFrom, replacePlanned } from "./plan.ts";
import { periodOf, yearsOf } from "./report-period.ts";

const day = plainDate;
const terms = { signedOn: day("2007-11-26"), startsOn: day("2007-12-01"), endsOn: day("2010-11-30") };

const cash = (id: string, purpose: "fund" | "operation", ...tranches: [string, string][]) => ({
  unit: "EUR" as const,
  purpose,
  holder: { id },
  tranches: tranches.map(([dueOn, amount]) => ({ dueOn: day(dueOn), amount: euros(amount) })),
});

const plan = [
  {
    pledges: [
      cash("state", "fund", ["2008-01-15", "100"], ["2009-01-15", "50"]),
      { unit: "HALF-DAY" as const },
    ],
  },
  {
    pledges: [cash("state", "fund", ["2009-12-31", "7"]), cash("region", "operation", ["2009-06-01", "30"])],
  },
];

describe("what conventions plan for a period", () => {
  it("adds up their tranches by funder, the operation's spent as it comes", () => {
    expect(planFrom(plan, { startsOn: day("2009-01-01"), endsOn: day("2009-12-31") })).toEqual([
      { side: "resource", kind: "contribution", funder: "state", planned: euros("57") },
      { side: "resource", kind: "operation-grant", funder: "region", planned: euros("30") },
      { side: "use", kind: "operation-paid", funder: null, planned: euros("30") },
    ]);
  });

  it("gives way, line by line, to what a person typed", () => {
    const rows = planFrom(plan, { startsOn: day("2008-01-01"), endsOn: day("2008-12-31") });
    const typed = { side: "resource", kind: "contribution", funder: "state", planned: euros("90") } as const;
    const fees = { side: "use", kind: "fees", funder: null, planned: euros("12") } as const;
    expect(replacePlanned(rows, [typed, fees])).toEqual([typed, fees]);
  });
});

describe("the period of a report", () => {
  it("is a year that the convention touches, or the convention from its signature", () => {
    expect(periodOf(terms, 2010)).toMatchObject({ value: { startsOn: "2010-01-01", endsOn: "2010-12-31" } });
    expect(periodOf(terms, null)).toMatchObject({ value: { startsOn: "2007-11-26", endsOn: "2010-11-30" } });
    expect(yearsOf(terms, plainDate("2026-11-23"))).toEqual([2007, 2008, 2009, 2010]);
    expect(yearsOf(terms, plainDate("2009-06-30"))).toEqual([2007, 2008, 2009]);
  });

  it("is no year before the signature nor after the end", () => {
    for (const year of [2006, 2011])
      expect(periodOf(terms, year)).toMatchObject({ refusal: { reason: "year-outside-convention" } });
  });
});

import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { matchingPresets } from "./matching-presets.ts";
import { type CallRequest, planCall } from "./plan-call.ts";
import type { ConventionRecord } from "./record.ts";

const gift = { purpose: "fund", nature: "gift", origin: { kind: "private" } } as const;

const record: ConventionRecord = {
  convention: {
    id: "convention",
    number: 1,
    previous: null,
    fund: "fund",
    signedOn: plainDate("2007-11-26"),
    startsOn: plainDate("2007-12-01"),
    endsOn: plainDate("2010-11-30"),
    perimeterOn: plainDate("2007-12-01"),
    extension: null,
    preset: "cash-only",
    lines: matchingPresets["cash-only"],
    dayRate: euros(700),
    jobTarget: null,
  },
  parties: [],
  pledges: [
    {
      ...gift,
      id: "cash",
      holder: "firms",
      unit: "EUR",
      amount: euros(100),
      tranches: [
        { dueOn: plainDate("2008-01-15"), amount: euros(40) },
        { dueOn: plainDate("2009-01-15"), amount: euros(60) },
      ],
    },
    { ...gift, id: "days", holder: "firms", unit: "HALF-DAY", purpose: null, amount: 160n, tranches: [] },
  ],
  calls: [
    {
      id: "first",
      number: 1,
      calledOn: plainDate("2008-01-02"),
      dueOn: plainDate("2008-01-15"),
      lines: [
        {
          id: "line",
          pledge: "cash",
          amount: euros(30),
          waitsFor: null,
          waitsKind: "other" as const,
          lifted: null,
          payments: [],
          cancelled: [],
          told: [],
        },
      ],
    },
  ],
  releases: [{ pledge: "cash", releasedOn: plainDate("2008-06-01"), amount: euros(5) }],
  honouredDays: new Map(),
};

const dates = { calledOn: plainDate("2009-01-02"), dueOn: plainDate("2009-01-15") };
const line = (pledge: string, amount: number | string) => ({ pledge, amount: euros(amount), waitsFor: null });

function plan(request: Partial<CallRequest>) {
  return planCall({ ...dates, ...request }, record, (organisation) => organisation);
}

describe("planning a call", () => {
  it.each([
    ["just below what is left", "64.99"],
    ["all that is left", "65"],
  ])("takes %s", (_, amount) => {
    expect(plan({ lines: [line("cash", amount)] }).ok).toBe(true);
  });

  it("refuses a cent more than what is neither called nor released, with the figures", () => {
    expect(plan({ lines: [line("cash", "65.01")] })).toMatchObject({
      refusal: {
        reason: "call-above-promise",
        facts: { name: "firms", wanted: euros("65.01"), toCall: euros(65), promised: euros(100) },
        field: "lines.0.amount",
      },
    });
  });

  it.each<[string, Partial<CallRequest>]>([
    ["call-without-lines", {}],
    ["call-without-lines", { lines: [line("cash", 1)], tranche: 1 }],
    ["call-line-twice", { lines: [line("cash", 1), line("cash", 1)] }],
    ["call-due-before-called", { tranche: 1, dueOn: plainDate("2009-01-01") }],
    ["called-before-signature", { tranche: 1, calledOn: plainDate("2007-11-25") }],
    ["pledge-unknown", { lines: [line("nobody's", 1)] }],
    ["pledge-not-in-euros", { lines: [line("days", 1)] }],
    ["amount-not-positive", { lines: [line("cash", 0)] }],
  ])("refuses %s", (reason, request) => {
    expect(plan(request)).toMatchObject({ refusal: { reason } });
  });

  it("up to a tranche calls what is left of it, and no more than the promise", () => {
    expect(plan({ tranche: 1 })).toMatchObject({ value: [{ pledge: "cash", amount: euros(10) }] });
    expect(plan({ tranche: 2 })).toMatchObject({ value: [{ pledge: "cash", amount: euros(65) }] });
    expect(plan({ tranche: 9 })).toMatchObject({ value: [{ amount: cents(65_00) }] });
  });
});

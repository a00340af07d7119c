import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { pickLate } from "./late-debits.ts";
import type { Mandate, MandateAccount } from "./mandate.ts";
import { type DueDebit, pickDebits } from "./pick-debits.ts";

const day = plainDate;
const mandate = {
  id: "m",
  advance: "a",
  scheme: "CORE",
  kind: "recurrent",
  signedOn: day("2026-01-02"),
  state: "standing",
  lastCollectedOn: null,
  lastPresentedOn: null,
} as Mandate;
const held = { mandate, account: { id: "account" } as MandateAccount };
const rules = {
  mandates: new Map([["a", held]]),
  inRuns: new Set<string>(),
  profile: { b2bAllowed: false },
  today: day("2027-01-05"),
  firstDay: day("2027-01-07"),
  firstLateDay: day("2027-01-20"),
  returned: new Set<string>(),
  since: day("2026-11-23"),
};

const due = (payOn: string, over: Partial<DueDebit> = {}): DueDebit => ({
  advance: "a",
  number: 1,
  firm: { id: "f", name: "Boulangerie" },
  isFrozen: false,
  instalment: 1,
  dueOn: day(payOn),
  payOn: day(payOn),
  amount: cents(10_000),
  isLast: false,
  ...over,
});

describe("the day of a debit", () => {
  it.each([
    ["2027-01-04", "2027-01-20", true],
    ["2027-01-05", "2027-01-07", false],
    ["2027-01-06", "2027-01-07", false],
    ["2027-01-08", "2027-01-08", false],
  ])("due %s is %s: once gone by, the firm is told anew (%s)", (payOn, on, isLate) => {
    expect(pickDebits([due(payOn)], rules).ready).toMatchObject([{ on, isLate }]);
  });
});

describe("what the days gone by left unpaid", () => {
  it("was missed, unless it came back or was presented before the fund had its bank", () => {
    const debits = [due("2026-12-02"), due("2027-01-04", { instalment: 2 })];
    const kinds = (over: Partial<typeof rules> = {}) =>
      pickLate(debits, { ...rules, ...over }).ready.map(({ kind }) => kind);
    expect(kinds()).toEqual(["missed", "missed"]);
    expect(kinds({ returned: new Set(["a 1"]) })).toEqual(["returned", "missed"]);
    expect(kinds({ since: day("2026-12-02") })).toEqual(["missed", "missed"]);
    expect(kinds({ since: day("2026-12-03") })).toEqual(["returned", "missed"]);
  });

  it("stands apart with its reason, save what is under way or frozen", () => {
    const apart = (debit: DueDebit, over: Partial<typeof rules> = {}) =>
      pickLate([debit], { ...rules, ...over }).apart.map(({ why, kind }) => [why, kind]);
    expect(apart(due("2027-01-04"), { mandates: new Map() })).toEqual([["no-mandate", "missed"]]);
    expect(apart(due("2027-01-04"), { inRuns: new Set(["a 1"]) })).toEqual([]);
    expect(apart(due("2027-01-04", { isFrozen: true }))).toEqual([]);
  });

  it("waits apart where its mandate lapses before the firm can be told", () => {
    const old = { ...held, mandate: { ...mandate, signedOn: day("2024-01-10") } };
    const picked = (payOn: string) => pickDebits([due(payOn)], { ...rules, mandates: new Map([["a", old]]) });
    expect(picked("2027-01-08").ready).toHaveLength(1);
    expect(picked("2027-01-04").apart.map(({ why }) => why)).toEqual(["mandate-lapsed"]);
  });
});

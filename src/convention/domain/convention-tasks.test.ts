import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { type PlainDate, plainDate } from "#kernel/plain-date.ts";
import { conventionTasks, type Duties } from "./convention-tasks.ts";
import type { CallLine, ConventionRecord } from "./record.ts";

const nobody: Duties = { coordinates: false, keepsAccounts: false, paysFor: new Set() };
const treasurer: Duties = { ...nobody, keepsAccounts: true };
const coordinator: Duties = { ...nobody, coordinates: true };
const payer: Duties = { ...nobody, paysFor: new Set(["state"]) };

const line: CallLine = {
  id: "line",
  pledge: "cash",
  amount: cents(30_00n),
  waitsFor: null,
  waitsKind: "other",
  lifted: null,
  payments: [],
  cancelled: [],
  told: [],
};

function recordWith(lines: readonly CallLine[]): ConventionRecord {
  const tranches = ["2008", "2009", "2010"].map((year) => ({
    dueOn: plainDate(`${year}-01-15`),
    amount: 40_00n,
  }));
  return {
    convention: {
      id: "first",
      number: 1,
      previous: null,
      fund: "fund",
      signedOn: plainDate("2007-11-26"),
      startsOn: plainDate("2007-12-01"),
      endsOn: plainDate("2010-11-30"),
      perimeterOn: plainDate("2007-12-01"),
      extension: null,
      preset: null,
      lines: [],
      dayRate: cents(0n),
      jobTarget: null,
    },
    parties: [{ organisation: "state", college: "state", role: "contributor" }],
    pledges: [
      {
        id: "cash",
        holder: "state",
        unit: "EUR",
        purpose: "fund",
        nature: "gift",
        origin: { kind: "private" },
        amount: 120_00n,
        tranches,
      },
    ],
    calls: [
      { id: "call", number: 1, calledOn: plainDate("2008-01-15"), dueOn: plainDate("2008-02-14"), lines },
    ],
    releases: [],
    honouredDays: new Map(),
  };
}

function kindsOn(on: string, duties: Duties, records = [recordWith([line])]): string[] {
  const day: PlainDate = plainDate(on);
  const told = { on: day, nameOf: (id: string) => id, fundNameOf: () => "Fonds" };
  return conventionTasks(records, told, duties).map(({ kind }) => kind);
}

describe("what waits in a convention", () => {
  it("is a late call for the treasurer, the day after it was due and not before", () => {
    expect(kindsOn("2008-02-14", treasurer)).not.toContain("call-late");
    expect(kindsOn("2008-02-15", treasurer)).toContain("call-late");
    expect(kindsOn("2008-02-15", coordinator)).not.toContain("call-late");
  });

  it("is their own call for those who pay it, late or not, and nobody else's", () => {
    expect(kindsOn("2008-01-20", payer)).toEqual(["call-to-pay"]);
    expect(kindsOn("2008-03-01", payer)).toEqual(["call-to-pay"]);
    expect(kindsOn("2008-01-20", { ...nobody, paysFor: new Set(["region"]) })).toEqual([]);
  });

  it("is what a payer waits for, which makes nothing late", () => {
    const waiting = [recordWith([{ ...line, waitsFor: "l'attestation", waitsKind: "days-attestation" }])];
    const forWords = [recordWith([{ ...line, waitsFor: "la délibération", waitsKind: "other" }])];
    expect(kindsOn("2008-03-01", coordinator, forWords)).toEqual(["call-waiting"]);
    expect(kindsOn("2008-03-01", coordinator, waiting)).toEqual([]);
    expect(kindsOn("2008-03-01", treasurer, waiting)).toEqual(["call-waiting", "tranche-to-call"]);
    expect(kindsOn("2008-03-01", payer, waiting)).toEqual(["own-call-waiting"]);
    const lifted = { on: plainDate("2008-02-20"), evidence: "signée" };
    const come = [recordWith([{ ...line, waitsFor: "l'attestation", lifted }])];
    expect(kindsOn("2008-03-01", payer, come)).toEqual(["call-to-pay"]);
  });

  it("gives whoever waited thirty days from the lift, never less than the call gave", () => {
    const waitedUntil = (on: string) => [
      recordWith([{ ...line, waitsFor: "l'attestation", lifted: { on: plainDate(on), evidence: "signée" } }]),
    ];
    expect(kindsOn("2008-04-14", treasurer, waitedUntil("2008-03-15"))).not.toContain("call-late");
    expect(kindsOn("2008-04-15", treasurer, waitedUntil("2008-03-15"))).toContain("call-late");
    expect(kindsOn("2008-02-14", treasurer, waitedUntil("2008-01-15"))).not.toContain("call-late");
    expect(kindsOn("2008-02-15", treasurer, waitedUntil("2008-01-15"))).toContain("call-late");
  });

  it("is nothing once it is paid", () => {
    const payment = { id: "p", paidOn: plainDate("2008-01-20"), amount: cents(30_00n), bankReference: "V" };
    expect(kindsOn("2008-03-01", payer, [recordWith([{ ...line, payments: [payment] }])])).toEqual([]);
  });

  it("is an end to prepare in the last six months of a convention that nothing renews", () => {
    expect(kindsOn("2010-05-29", coordinator)).toEqual([]);
    expect(kindsOn("2010-05-30", coordinator)).toEqual(["convention-ending"]);
    expect(kindsOn("2010-11-30", coordinator)).toEqual(["convention-ending"]);
    expect(kindsOn("2010-12-01", coordinator)).toEqual([]);
    const first = recordWith([line]);
    const next = { ...first, convention: { ...first.convention, id: "second", previous: "first" } };
    const ending = kindsOn("2010-06-30", coordinator, [first, { ...next, calls: [] }]);
    expect(ending).toEqual(["convention-ending"]);
  });

  it("is the tranche of the year for the treasurer, with what is left of those before", () => {
    const told = { on: plainDate("2009-01-02"), nameOf: (id: string) => id, fundNameOf: () => "Fonds" };
    const [, tranche] = conventionTasks([recordWith([line])], told, treasurer);
    expect(tranche).toMatchObject({
      kind: "tranche-to-call",
      tranche: 2,
      dueOn: "2009-01-15",
      amount: 50_00n,
    });
    const called = recordWith([{ ...line, amount: cents(80_00n) }]);
    expect(kindsOn("2009-01-02", treasurer, [called])).toEqual(["call-late"]);
    expect(kindsOn("2011-01-02", treasurer, [called])).toEqual(["call-late"]);
  });
});

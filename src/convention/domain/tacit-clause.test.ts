import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { Pledge } from "./pledge.ts";
import type { ConventionRecord } from "./record.ts";
import { renewTacitly } from "./renew-tacitly.ts";
import { checkDenunciation, type TacitState, tacitStep, whyEnded } from "./tacit-clause.ts";

const day = plainDate;
const clause = { noticeMonths: 6, termMonths: 36, timesLeft: 1, carriedFrom: null };
const state: TacitState = {
  endsOn: day("2010-11-30"),
  clause,
  denunciation: null,
  isRenewed: false,
  isClosed: false,
};
const denunciation = { organisation: "state", denouncedOn: day("2010-05-01"), reason: "Crédits supprimés." };

describe("a clause of tacit renewal", () => {
  it("has parties told from two months before the last day, until that day", () => {
    const days = ["2010-03-29", "2010-03-30", "2010-05-30", "2010-05-31", "2010-11-30"];
    expect(days.map((on) => tacitStep(state, day(on)))).toEqual(["none", "tell", "tell", "none", "none"]);
  });

  it("carries the convention on from the morrow of its end, once", () => {
    expect(tacitStep(state, day("2010-12-01"))).toBe("renew");
    expect(tacitStep({ ...state, isRenewed: true }, day("2010-12-01"))).toBe("none");
  });

  it("stops where someone said no, where the convention is closed, or where its times are used", () => {
    for (const stopped of [{ denunciation }, { isClosed: true }, { clause: { ...clause, timesLeft: 0 } }])
      expect(tacitStep({ ...state, ...stopped }, day("2010-12-01"))).toBe("none");
  });
});

describe("why a convention is not carried on by itself", () => {
  const why = (on: string, changed: Partial<TacitState> = {}) => whyEnded({ ...state, ...changed }, day(on));

  it("is said of one that was denounced, closed, or carried on for the last time", () => {
    expect(why("2010-06-01", { denunciation })).toBe("denounced");
    expect(why("2010-12-01", { isClosed: true })).toBe("closed");
    expect(why("2010-06-01", { clause: { ...clause, timesLeft: 0 } })).toBe("last-time");
  });

  it("is that nothing is promised any more where the night of its end left it, and nothing before or once renewed", () => {
    expect(why("2010-12-01")).toBe("nothing-promised");
    expect([why("2010-11-30"), why("2010-12-01", { isRenewed: true })]).toEqual([null, null]);
  });
});

describe("denouncing", () => {
  const check = (on: string, changed: Partial<TacitState> = {}) =>
    checkDenunciation({ ...state, ...changed }, { on: day(on), signedOn: day("2007-11-26") });

  it("is in time on the last day of the notice, and too late on the next", () => {
    expect(check("2010-05-30").ok).toBe(true);
    expect(check("2010-05-31")).toMatchObject({
      refusal: { reason: "denounced-too-late", facts: { lastDay: "2010-05-30" } },
    });
  });

  it("is done once, of a convention signed before, not renewed yet, that has a clause to stop", () => {
    expect(check("2010-05-01", { denunciation })).toMatchObject({ refusal: { reason: "already-denounced" } });
    expect(check("2007-11-25")).toMatchObject({ refusal: { reason: "denounced-before-signature" } });
    expect(check("2010-05-01", { isRenewed: true })).toMatchObject({
      refusal: { reason: "already-renewed-tacitly" },
    });
    expect(check("2010-05-01", { clause: { ...clause, timesLeft: 0 } })).toMatchObject({
      refusal: { reason: "no-tacit-clause" },
    });
  });
});

describe("the convention that carries on", () => {
  const pledge = (parts: Partial<Pledge>): Pledge => ({
    id: "firms",
    holder: "firms",
    unit: "EUR",
    purpose: "fund",
    nature: "gift",
    origin: { kind: "private" },
    amount: 90_000_00n,
    tranches: ["2008", "2009", "2010"].map((year) => ({ dueOn: day(`${year}-01-15`), amount: 30_000_00n })),
    ...parts,
  });
  const record: ConventionRecord = {
    convention: {
      id: "first",
      number: 1,
      previous: null,
      fund: "fund",
      signedOn: day("2007-11-26"),
      startsOn: day("2007-12-01"),
      endsOn: day("2010-11-30"),
      perimeterOn: day("2007-12-01"),
      extension: null,
      preset: null,
      lines: [],
      dayRate: cents(700_00n),
      jobTarget: 77,
    },
    parties: [
      { organisation: "firms", college: "partner-firms", role: "contributor" },
      { organisation: "state", college: "state", role: "contributor" },
      { organisation: "gone", college: "banks", role: "contributor", leftOn: day("2009-01-01") },
    ],
    pledges: [
      pledge({}),
      pledge({ id: "days", unit: "HALF-DAY", purpose: null, amount: 160n }),
      pledge({ id: "state", holder: "state", origin: { kind: "matching", contributor: "state", weight: 3 } }),
      pledge({ id: "gone", holder: "gone" }),
    ],
    calls: [],
    releases: [{ pledge: "firms", releasedOn: day("2010-01-01"), amount: 30_000_00n }],
    honouredDays: new Map(),
  };

  it("begins on the morrow, for the term of the clause, with the same tranches later", () => {
    const renewed = renewTacitly(record, clause);
    expect([renewed.startsOn, renewed.endsOn]).toEqual(["2010-12-01", "2013-11-30"]);
    expect(renewed.tranches.map(({ dueOn }) => dueOn)).toEqual(["2011-01-15", "2012-01-15", "2013-01-15"]);
    expect(renewed.jobTarget).toBe(77);
  });

  it("promises again what stood: without who left, nor what was given up", () => {
    const { privatePledges, parties, authorities } = renewTacitly(record, clause);
    expect(parties.map(({ organisation }) => organisation)).toEqual(["firms", "state"]);
    expect(privatePledges.map(({ organisation, cash, halfDays }) => [organisation, cash, halfDays])).toEqual([
      ["firms", 60_000_00n, 0n],
      ["firms", 0n, 160n],
    ]);
    expect(authorities).toEqual([
      { contributor: "state", organisation: "state", weight: 3, purpose: "fund", nature: "gift" },
    ]);
  });

  it("promises for a year a third of three", () => {
    const { privatePledges, endsOn, tranches, jobTarget } = renewTacitly(record, { termMonths: 12 });
    expect([endsOn, tranches.length, jobTarget]).toEqual(["2011-11-30", 1, 26]);
    expect(privatePledges.map(({ cash, halfDays }) => [cash, halfDays])).toEqual([
      [20_000_00n, 0n],
      [0n, 53n],
    ]);
  });
});

import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { drawUpConvention } from "../domain/draw-up-convention.ts";
import { addParty, removeParty } from "./change-draft.ts";
import { draftOfTerms, draftRenewal, emptyDraft, linesOf, signingOf, termsOf } from "./convention-draft.ts";
import type { ReadConvention, ReadPledge } from "./read-convention.ts";

const on = plainDate("2011-02-08");

function pledge(id: string, holder: string, promised: bigint, line?: [string, number]): ReadPledge {
  return {
    id,
    unit: "EUR",
    purpose: "fund",
    nature: "gift",
    holder: { id: holder, name: holder, college: "partner-firms" },
    origin: line === undefined ? "private" : "matching",
    matchedBy: line?.[0] ?? null,
    shareOfLine: line?.[1] ?? null,
    weight: line === undefined ? null : 1,
    promised: cents(promised),
  } as unknown as ReadPledge;
}

const former = {
  on,
  convention: { endsOn: plainDate("2010-11-30"), fund: { id: "fund", name: "Fonds" }, jobTarget: 77 },
  parties: ["club", "town", "region", "state"].map((id) => ({
    id,
    name: id,
    college: "partner-firms",
    role: "contributor",
    leftOn: null,
  })),
  pledges: [
    pledge("euros", "club", 122_000_00n),
    { ...pledge("days", "club", 0n), unit: "HALF-DAY", promised: halfDays(160n), purpose: null },
    pledge("town", "town", 73_200_00n, ["local", 6000]),
    pledge("region", "region", 48_800_00n, ["local", 4000]),
    pledge("state", "state", 356_000_00n, ["state", 10_000]),
  ],
  rule: { kind: "preset", preset: "state-counts-days-twice" },
  planned: { dayRate: cents(700_00n) },
} as unknown as ReadConvention;

describe("a rule that aims at a public share", () => {
  it("is signed as lines of its own: the authorities as much as the firms, the State what is missing", () => {
    const rule = { kind: "target-share", percent: 79.67 } as const;
    const [local, state] = linesOf(rule);
    expect(local).toMatchObject({ contributor: "local", base: [{ of: "private-cash" }] });
    expect(state).toMatchObject({ contributor: "state", base: [], targetShare: { numerator: 7967n } });
    expect(signingOf({ ...emptyDraft(on, "fund"), rule })?.rule).toEqual({
      kind: "lines",
      lines: [local, state],
    });
  });
});

describe("the text of a renewal", () => {
  const draft = draftRenewal(former);

  it("starts the day after the former one, for three years, with its parties, rule and day rate", () => {
    expect(draft).toMatchObject({
      startsOn: "2010-12-01",
      endsOn: "2013-11-30",
      dayRateEuros: 700,
      jobTarget: 77,
      rule: { preset: "state-counts-days-twice" },
    });
    expect(draft.tranches.map(({ dueOn }) => dueOn)).toEqual(["2011-01-15", "2012-01-15", "2013-01-15"]);
  });

  it("puts the days of a holder beside its euros, and gives each funder its smallest whole weight", () => {
    expect(draft.stakes).toMatchObject([{ organisation: "club", euros: 122_000, days: 80 }]);
    expect(draft.carriers.map(({ organisation, weight }) => [organisation, weight])).toEqual([
      ["town", 3],
      ["region", 2],
      ["state", 1],
    ]);
  });

  it("draws up what the former convention promised, when nothing is changed", () => {
    const text = signingOf(draft);
    if (text === null) throw new Error("every date is there");
    const drawnUp = drawUpConvention({ ...text, lines: linesOf(draft.rule), nameOf: (id) => id });
    expect(drawnUp.ok && drawnUp.value.pledges.map(({ holder, amount }) => [holder, amount])).toEqual([
      ["club", 122_000_00n],
      ["club", 160n],
      ["town", 73_200_00n],
      ["region", 48_800_00n],
      ["state", 356_000_00n],
    ]);
  });
});

describe("a convention being typed", () => {
  const empty = emptyDraft(on, "fund");
  const local = { id: "town", name: "Ville", kind: "local-authority" } as const;

  it("waits for every date, and for a tranche", () => {
    expect(signingOf(empty)).not.toBeNull();
    expect(signingOf({ ...empty, endsOn: undefined })).toBeNull();
    expect(signingOf({ ...empty, tranches: [] })).toBeNull();
    expect(
      signingOf({ ...empty, tranches: [{ key: "a", dueOn: undefined, weight: 1 }, ...empty.tranches] }),
    ).toBeNull();
  });

  it("gives a party the row by which it usually contributes, and takes it back with the party", () => {
    const firm = addParty(empty, { id: "firm", name: "Fonderie", kind: "company" }, "1");
    expect(firm.stakes).toMatchObject([{ organisation: "firm" }]);
    const both = addParty(firm, local, "2");
    expect(both.carriers).toMatchObject([{ organisation: "town", contributor: "local" }]);
    const chamber = addParty(both, { id: "cci", name: "Chambre", kind: "chamber" }, "3");
    expect(chamber.parties.at(-1)).toMatchObject({ college: "chambers", role: "operator" });
    expect(removeParty(both, "town")).toEqual(firm);
  });

  it("gives no row of a line that the rule does not have", () => {
    const lines = { ...empty, rule: { kind: "lines", lines: [] } } as const;
    expect(addParty(lines, local, "1").carriers).toEqual([]);
  });
});

describe("a draft that was kept", () => {
  it("is gone on with as it was, and kept again the same", () => {
    const draft = { ...draftRenewal(former), extension: "bassin de Briey" };
    const text = signingOf(draft);
    if (text === null) throw new Error("a renewal has its dates");
    const kept = termsOf(text, draft);
    expect(kept).not.toHaveProperty("signedOn");
    expect(kept.extension).toBe("bassin de Briey");
    const again = draftOfTerms(kept, on);
    const retyped = signingOf(again);
    expect(retyped === null ? null : termsOf(retyped, again)).toEqual(kept);
  });

  it("keeps the day its communes are read and the calendar of one partner, as a program gave them", () => {
    const text = signingOf(draftRenewal(former));
    if (text === null) throw new Error("a renewal has its dates");
    const [first, ...others] = text.privatePledges;
    if (first === undefined) throw new Error("the club renews its euros");
    const cashTranches = [
      { dueOn: plainDate("2011-01-15"), amount: cents(100_000_00n) },
      { dueOn: plainDate("2012-01-15"), amount: cents(22_000_00n) },
    ];
    const perimeterOn = plainDate("2010-10-01");
    const given = { ...text, perimeterOn, privatePledges: [{ ...first, cashTranches }, ...others] };
    const kept = termsOf(given, { extension: "" });
    const again = draftOfTerms(kept, on);
    const retyped = signingOf(again);
    expect(retyped === null ? null : termsOf(retyped, again)).toEqual(kept);
  });
});

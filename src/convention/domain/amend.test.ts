import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { amend, amendedRecord } from "./amend.ts";
import type { Amendment } from "./amendment.ts";
import type { KnownToAmend } from "./check-amendment.ts";
import { compareTerms, termTotals } from "./compare-terms.ts";
import { drawUpConvention } from "./draw-up-convention.ts";
import { matchingPresets } from "./matching-presets.ts";
import type { ConventionRecord } from "./record.ts";

const carried = { purpose: "fund", nature: "gift" } as const;
const tranches = [1, 2, 3].map((year) => ({ dueOn: plainDate(`202${6 + year}-01-15`), weight: 1 }));
const from = plainDate("2027-06-01");

const lines = matchingPresets["cash-only"];
const convention = {
  id: "convention",
  number: 1,
  previous: null,
  fund: "fund",
  signedOn: plainDate("2026-12-01"),
  startsOn: plainDate("2027-01-01"),
  endsOn: plainDate("2029-12-31"),
  perimeterOn: plainDate("2027-01-01"),
  extension: null,
  preset: "cash-only" as const,
  lines,
  dayRate: euros(700),
  jobTarget: 100,
};
const parties = ["alder", "birch", "town", "county", "state"].map((organisation) => ({
  organisation,
  college: "associations" as const,
  role: "contributor" as const,
}));

/** Alder and Birch promise 30 000 € and 10 000 €: the two authorities 40 000 €, the State 80 000 €. */
function signed(calls: Readonly<Record<string, bigint>> = {}): ConventionRecord {
  const drawnUp = drawUpConvention({
    ...convention,
    parties,
    privatePledges: [
      { organisation: "alder", cash: euros(30_000), halfDays: halfDays(20), ...carried },
      { organisation: "birch", cash: euros(10_000), halfDays: halfDays(0), ...carried },
    ],
    authorities: [
      { contributor: "local", organisation: "town", weight: 3, ...carried },
      { contributor: "local", organisation: "county", weight: 1, ...carried },
      { contributor: "state", organisation: "state", weight: 1, ...carried },
    ],
    tranches,
    nameOf: (name) => name,
  });
  if (!drawnUp.ok) throw new Error(drawnUp.refusal.reason);
  const pledges = drawnUp.value.pledges.map((pledge) => ({
    ...pledge,
    id: `${pledge.holder} ${pledge.unit}`,
  }));
  const call = {
    id: "call",
    number: 1,
    calledOn: plainDate("2027-01-15"),
    dueOn: plainDate("2027-02-15"),
    lines: Object.entries(calls).map(([pledge, amount]) => ({
      id: `line ${pledge}`,
      pledge,
      amount: cents(amount),
      waitsFor: null,
      waitsKind: "other" as const,
      lifted: null,
      payments: [],
      cancelled: [],
      told: [],
    })),
  };
  return { convention, parties, pledges, calls: [call], releases: [], honouredDays: new Map() };
}

const known: KnownToAmend = {
  nameOf: (organisation) => `« ${organisation} »`,
  freeDays: () => 12n,
  renewedOn: null,
  lastEffectOn: null,
};

function draft(kind: Amendment["kind"], terms: Amendment["terms"]) {
  return { kind, terms, effectiveOn: from };
}

function accepted(record: ConventionRecord, wanted: ReturnType<typeof draft>) {
  const amended = amend(record, wanted, known);
  if (!amended.ok) throw new Error(JSON.stringify(amended.refusal.reason));
  return { ...amended.value, after: amendedRecord(record, amended.value, wanted) };
}

const holdings = ({ pledges }: ConventionRecord) => pledges.map(({ id, amount }) => [id, amount]);

const cedar = {
  organisation: "cedar",
  college: "partner-firms" as const,
  role: "contributor" as const,
  cash: euros(20_000),
  halfDays: halfDays(10),
  ...carried,
  tranches: tranches.slice(1),
};

describe("an amendment", () => {
  it("brings a partner, and the public pledges follow by the rule", () => {
    const { after, added } = accepted(signed(), draft("partner-added", { party: cedar }));

    expect(holdings(after)).toEqual([
      ["alder EUR", euros(30_000)],
      ["alder HALF-DAY", 20n],
      ["birch EUR", euros(10_000)],
      ["town EUR", euros(45_000)],
      ["county EUR", euros(15_000)],
      ["state EUR", euros(120_000)],
      ["added 0", euros(20_000)],
      ["added 1", 10n],
    ]);
    expect(added[0]?.tranches.map(({ amount }) => amount)).toEqual([euros(10_000), euros(10_000)]);
    expect(termTotals(after)).toMatchObject({ totalCash: euros(240_000), publicShareOfCash: 7500 });
  });

  it("changes a pledge, up or down, and the public ones with it", () => {
    const { after } = accepted(
      signed(),
      draft("pledge-changed", { pledge: { id: "birch EUR", amount: 0n } }),
    );

    expect(termTotals(after)).toMatchObject({ privateCash: euros(30_000), publicCash: euros(90_000) });
  });

  it("keeps a partner to what is called of it, to the cent", () => {
    const record = signed({ "birch EUR": 3_000_00n });
    const to = (amount: bigint) => draft("pledge-changed", { pledge: { id: "birch EUR", amount } });

    expect(amend(record, to(3_000_00n), known).ok).toBe(true);
    expect(amend(record, to(2_999_99n), known)).toMatchObject({
      refusal: { reason: "change-below-called", facts: { wanted: 2_999_99n, least: 3_000_00n } },
    });
  });

  it("lets a partner leave with what it owes, and the rule follow on what stays", () => {
    const record = signed({ "alder EUR": 6_000_00n });
    const { after } = accepted(record, draft("partner-left", { leaver: "alder" }));

    expect(holdings(after).slice(0, 3)).toEqual([
      ["alder EUR", euros(6_000)],
      ["alder HALF-DAY", 8n],
      ["birch EUR", euros(10_000)],
    ]);
    expect(termTotals(after)).toMatchObject({ privateCash: euros(16_000), publicCash: euros(48_000) });
    expect(after.parties[0]).toMatchObject({ organisation: "alder", leftOn: from });
  });

  it("leaves a public pledge at what is called of it: the true-up says what was called beyond", () => {
    const record = signed({ "state EUR": 50_000_00n });
    const { after } = accepted(record, draft("partner-left", { leaver: "alder" }));

    expect(holdings(after).at(-1)).toEqual(["state EUR", euros(50_000)]);
  });

  it("does not hand the part of an authority that leaves to the others", () => {
    const { after } = accepted(signed(), draft("partner-left", { leaver: "county" }));

    expect(holdings(after).slice(3)).toEqual([
      ["town EUR", euros(30_000)],
      ["county EUR", 0n],
      ["state EUR", euros(80_000)],
    ]);
    const { after: then } = accepted(after, draft("partner-added", { party: cedar }));
    expect(holdings(then).slice(3, 6)).toEqual([
      ["town EUR", euros(45_000)],
      ["county EUR", 0n],
      ["state EUR", euros(120_000)],
    ]);
  });

  it("changes the rule, and who carries it", () => {
    const authorities = [
      { contributor: "local", organisation: "town", weight: 1, ...carried },
      { contributor: "state", organisation: "state", weight: 1, ...carried },
    ];
    const rule = {
      preset: "local-twice" as const,
      lines: matchingPresets["local-twice"],
      dayRate: euros(800),
      authorities,
      tranches,
    };
    const { after } = accepted(signed(), draft("rule-changed", { rule }));

    expect(holdings(after).slice(3)).toEqual([
      ["town EUR", euros(80_000)],
      ["county EUR", 0n],
      ["state EUR", euros(80_000)],
    ]);
    expect(after.convention.dayRate).toBe(euros(800));
  });

  it.each<[string, Amendment["kind"], Amendment["terms"]]>([
    ["field-outside-kind", "term-extended", { endsOn: plainDate("2030-12-31"), governance: "Autre." }],
    ["amendment-empty", "term-extended", { jobTarget: 120 }],
    ["nothing-changed", "job-target-changed", { jobTarget: 100 }],
    ["term-not-later", "term-extended", { endsOn: plainDate("2029-12-31") }],
    [
      "perimeter-not-later",
      "perimeter-extended",
      { perimeter: { on: plainDate("2027-01-01"), extension: "x" } },
    ],
    ["party-twice", "partner-added", { party: { ...cedar, organisation: "birch" } }],
    ["pledge-empty", "partner-added", { party: { ...cedar, cash: cents(0), halfDays: halfDays(0) } }],
    ["party-unknown", "partner-left", { leaver: "cedar" }],
    ["pledge-unknown", "pledge-changed", { pledge: { id: "cedar", amount: 1n } }],
    ["pledge-follows-rule", "pledge-changed", { pledge: { id: "state EUR", amount: 1n } }],
    ["nothing-changed", "pledge-changed", { pledge: { id: "birch EUR", amount: 10_000_00n } }],
  ])("is refused with %s", (reason, kind, terms) => {
    expect(amend(signed(), draft(kind, terms), known)).toMatchObject({ refusal: { reason } });
  });

  it("takes effect once its base stands, that very day at the earliest", () => {
    const target = { kind: "job-target-changed", terms: { jobTarget: 1 } } as const;
    const at = (effectiveOn: string, lastEffectOn: string | null = null) =>
      amend(
        signed(),
        { ...target, effectiveOn: plainDate(effectiveOn) },
        { ...known, lastEffectOn: lastEffectOn === null ? null : plainDate(lastEffectOn) },
      ).ok;

    expect([at("2026-11-30"), at("2026-12-01")]).toEqual([false, true]);
    expect([at("2027-02-28", "2027-03-01"), at("2027-03-01", "2027-03-01")]).toEqual([false, true]);
  });

  it("does not run over the convention that follows", () => {
    const longer = draft("term-extended", { endsOn: plainDate("2030-06-30") });
    const before = (renewedOn: string) =>
      amend(signed(), longer, { ...known, renewedOn: plainDate(renewedOn) }).ok;

    expect([before("2030-06-30"), before("2030-07-01")]).toEqual([false, true]);
  });

  it("leaves a promise nowhere between its parts: what changes is what is told", () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 90_000_00n), fc.bigInt(0n, 10_000_00n), (amount, called) => {
        const record = signed({ "birch EUR": called, "state EUR": called });
        const wanted = draft("pledge-changed", { pledge: { id: "birch EUR", amount } });
        const amended = amend(record, wanted, known);
        if (!amended.ok) return;
        const after = amendedRecord(record, amended.value, wanted);
        for (const pledge of after.pledges) {
          const cut = pledge.tranches.reduce((total, tranche) => total + tranche.amount, 0n);
          expect(cut).toBe(pledge.amount);
        }
        const moved = compareTerms(record, after).filter((change) => change.what === "pledge");
        expect(moved.map((change) => change.after - change.before)).toEqual(
          record.pledges.flatMap(({ id }) =>
            amended.value.changes.filter(({ pledge }) => pledge === id).map(({ difference }) => difference),
          ),
        );
      }),
    );
  });
});

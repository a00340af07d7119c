import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros, sum } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { drawUpConvention } from "./draw-up-convention.ts";
import { matchingPresets } from "./matching-presets.ts";
import type { Signing } from "./signing.ts";

const carried = { purpose: "fund", nature: "gift" } as const;

function aSigning(changes: Partial<Signing> = {}): Signing {
  return {
    startsOn: plainDate("2007-12-01"),
    endsOn: plainDate("2010-11-30"),
    lines: matchingPresets["state-counts-days-twice"],
    dayRate: euros(700),
    parties: ["firms", "town", "county", "state"].map((organisation) => ({
      organisation,
      college: "associations",
      role: "contributor",
    })),
    privatePledges: [{ organisation: "firms", cash: euros(122_000), halfDays: halfDays(160), ...carried }],
    authorities: [
      { contributor: "local", organisation: "town", weight: 2, ...carried },
      { contributor: "local", organisation: "county", weight: 1, ...carried },
      { contributor: "state", organisation: "state", weight: 1, ...carried },
    ],
    tranches: [
      { dueOn: plainDate("2008-01-15"), weight: 1 },
      { dueOn: plainDate("2009-01-15"), weight: 1 },
      { dueOn: plainDate("2010-01-15"), weight: 1 },
    ],
    nameOf: (organisation) => `« ${organisation} »`,
    ...changes,
  };
}

const [firms] = aSigning().privatePledges;
const stake = { organisation: "firms", cash: euros(10), halfDays: halfDays(0), ...carried };

describe("drawing up a convention", () => {
  it("matches the stakes and shares each line among those who carry it, to the cent", () => {
    const drawnUp = drawUpConvention(aSigning());

    expect(drawnUp.ok && drawnUp.value.pledges.map(({ holder, amount }) => [holder, amount])).toEqual([
      ["firms", euros(122_000)],
      ["firms", 160n],
      ["town", euros("81333.33")],
      ["county", euros("40666.67")],
      ["state", euros(356_000)],
    ]);
  });

  it.each<[string, Partial<Signing>, string | undefined]>([
    ["period-reversed", { endsOn: plainDate("2007-11-30") }, "endsOn"],
    ["party-twice", { parties: [...aSigning().parties, ...aSigning().parties] }, "parties.4.organisation"],
    ["holder-not-a-party", { parties: aSigning().parties.slice(1) }, "privatePledges.0.organisation"],
    ["holder-not-a-party", { parties: aSigning().parties.slice(0, 3) }, "authorities.2.organisation"],
    ["nothing-pledged", { privatePledges: [], authorities: [] }, undefined],
    ["pledge-negative", { privatePledges: [{ ...stake, cash: cents(-1) }] }, "privatePledges.0"],
    ["pledge-empty", { privatePledges: [{ ...stake, cash: cents(0) }] }, "privatePledges.0"],
    ["pledge-twice", { privatePledges: [stake, stake] }, "privatePledges.1"],
    [
      "pledge-twice",
      { authorities: [...aSigning().authorities, ...aSigning().authorities] },
      "authorities.3",
    ],
    ["authority-missing", { authorities: aSigning().authorities.slice(0, 2) }, "authorities"],
    ["authority-without-line", { lines: [] }, "authorities.0.contributor"],
    ["tranches-out-of-order", { tranches: aSigning().tranches.toReversed() }, "tranches"],
    ["day-rate-negative", { dayRate: cents(-1) }, "dayRateCents"],
  ])("refuses %s", (reason, changes, field) => {
    const drawnUp = drawUpConvention(aSigning(changes));

    expect(drawnUp.ok).toBe(false);
    expect(!drawnUp.ok && [drawnUp.refusal.reason, drawnUp.refusal.field]).toEqual([reason, field]);
  });

  it("lets one partner promise for both purposes, and cut its own cash as it wants", () => {
    const cashTranches = [{ dueOn: plainDate("2008-06-30"), amount: euros(10) }];
    const privatePledges = [
      { ...stake, cashTranches },
      { ...stake, purpose: "operation" as const },
    ];
    const drawnUp = drawUpConvention(aSigning({ privatePledges }));

    expect(drawnUp.ok && drawnUp.value.pledges.slice(0, 2)).toMatchObject([
      { purpose: "fund", tranches: cashTranches },
      { purpose: "operation", tranches: { length: 3 } },
    ]);
  });

  it("refuses tranches that do not make the pledge, with both figures", () => {
    const cashTranches = [{ dueOn: plainDate("2008-06-30"), amount: euros("9.99") }];

    expect(drawUpConvention(aSigning({ privatePledges: [{ ...stake, cashTranches }] }))).toMatchObject({
      refusal: {
        reason: "tranches-do-not-add-up",
        facts: { name: "« firms »", tranches: euros("9.99"), pledged: euros(10) },
      },
    });
  });

  it("loses no cent and no half-day: pledges make the plan, and tranches make the pledges", () => {
    const amount = fc.bigInt(0n, 10n ** 10n);
    fc.assert(
      fc.property(amount, fc.bigInt(1n, 1000n), fc.integer({ min: 1, max: 97 }), (cash, days, weight) => {
        const drawnUp = drawUpConvention(
          aSigning({
            privatePledges:
              firms === undefined ? [] : [{ ...firms, cash: cents(cash), halfDays: halfDays(days) }],
            tranches: aSigning().tranches.map((tranche, index) => ({ ...tranche, weight: weight + index })),
          }),
        );
        if (!drawnUp.ok) throw new Error(drawnUp.refusal.reason);
        const { pledges, leverage } = drawnUp.value;
        const inEuros = pledges.filter(({ unit }) => unit === "EUR");
        expect(sum(inEuros.map((pledge) => cents(pledge.amount)))).toBe(leverage.totalCash);
        for (const { amount: promised, tranches } of pledges)
          expect(tranches.reduce((total, tranche) => total + tranche.amount, 0n)).toBe(promised);
      }),
    );
  });
});

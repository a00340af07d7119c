import { describe, expect, it } from "vitest";
import { basisPoints } from "#kernel/basis-points.ts";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { parseWeight } from "#kernel/weight.ts";
import type { Pledge } from "./pledge.ts";
import type { ConventionRecord } from "./record.ts";
import { houseWatch, watchConvention } from "./watch.ts";

const day = plainDate;
const one = parseWeight("1");
const weight = one.ok ? one.value : { numerator: 1n, denominator: 1n };

function pledge(id: string, amount: bigint, origin: Pledge["origin"] = { kind: "private" }): Pledge {
  const tranches = [{ dueOn: day("2008-01-15"), amount }];
  return { id, holder: id, unit: "EUR", purpose: "fund", nature: "gift", origin, amount, tranches };
}

/** Two firms, and a State that matches their cash one for one. */
function recordOf(plant: bigint, shop: bigint, paidByState = 0n): ConventionRecord {
  const paid = (id: string, amount: bigint) => ({
    id,
    pledge: id,
    amount: cents(amount),
    waitsFor: null,
    waitsKind: "other" as const,
    lifted: null,
    payments: [{ id, paidOn: day("2008-02-01"), amount: cents(amount), bankReference: id }],
    cancelled: [],
    told: [],
  });
  return {
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
      lines: [{ contributor: "state", base: [{ of: "private-cash", weight }], multiplier: weight }],
      dayRate: cents(0n),
      jobTarget: null,
    },
    parties: [],
    pledges: [
      pledge("plant", plant),
      pledge("shop", shop),
      pledge("state", plant + shop, { kind: "matching", contributor: "state", weight: 1 }),
    ],
    calls:
      paidByState === 0n
        ? []
        : [
            {
              id: "call",
              number: 1,
              calledOn: day("2008-01-02"),
              dueOn: day("2008-01-15"),
              lines: [paid("plant", plant), paid("shop", shop), paid("state", paidByState)],
            },
          ],
    releases: [],
    honouredDays: new Map(),
  };
}

describe("what is watched in a convention", () => {
  it("warns above the threshold of one partner, not at it", () => {
    const shares = (
      [
        [49n, 51n],
        [50n, 50n],
        [51n, 49n],
      ] as const
    ).map(([plant, shop]) => watchConvention(recordOf(plant * 100n, shop * 100n), houseWatch).concentration);
    expect(shares).toEqual([
      { share: 5100, isAbove: true },
      { share: 5000, isAbove: false },
      { share: 5100, isAbove: true },
    ]);
  });

  it("aims at the rule's share, or at the one that was decided", () => {
    const record = recordOf(60_00n, 40_00n);
    expect(watchConvention(record, houseWatch).publicShare).toEqual({
      aimed: 5000,
      planned: 5000,
      actual: null,
      gap: null,
    });
    expect(watchConvention(record, { ...houseWatch, publicShare: basisPoints(8000) }).publicShare.aimed).toBe(
      8000,
    );
  });

  it("tells how far what is paid is from it", () => {
    const { publicShare } = watchConvention(recordOf(60_00n, 40_00n, 60_00n), houseWatch);
    expect(publicShare).toMatchObject({ aimed: 5000, actual: 3750, gap: -1250 });
  });
});

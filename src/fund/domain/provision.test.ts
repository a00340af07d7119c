import { array, assert, bigInt, boolean, constantFrom, integer, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { basisPoints } from "#kernel/basis-points.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import {
  type AdvanceOutstanding,
  checkPolicy,
  type ProvisionPolicy,
  policyOn,
  programmePolicy,
  provisionsOf,
  totalProvision,
} from "./provision.ts";

function anAdvance(changes: Partial<AdvanceOutstanding> = {}): AdvanceOutstanding {
  return {
    advance: "advance",
    application: "application",
    decision: "decision",
    number: 1,
    firm: { id: "firm", name: "Boulangerie" },
    fund: "fund",
    outstanding: euros("9666.67"),
    late: euros(1),
    daysLate: 90,
    inLiquidation: false,
    ...changes,
  };
}

const amountOf = (changes: Partial<AdvanceOutstanding>, policy = programmePolicy) =>
  provisionsOf([anAdvance(changes)], policy).map(({ amount, rate }) => [amount, rate]);

describe("setting aside for a doubtful advance, by the programme's table", () => {
  it.each<[string, Partial<AdvanceOutstanding>, [bigint, number][]]>([
    ["nothing at 89 days", { daysLate: 89 }, [[0n, 0]]],
    ["half at 90 days, to the nearest cent", { daysLate: 90 }, [[483_334n, 5_000]]],
    ["half at 91 days", { daysLate: 91 }, [[483_334n, 5_000]]],
    [
      "the whole at a liquidation, on its first day",
      { daysLate: 0, inLiquidation: true },
      [[966_667n, 10_000]],
    ],
    [
      "the whole at a liquidation where nothing is late",
      { late: cents(0), inLiquidation: true },
      [[966_667n, 10_000]],
    ],
    ["no line where nothing is late", { late: cents(0), daysLate: 0 }, []],
    ["no line where nothing is owed", { outstanding: cents(0), inLiquidation: true }, []],
  ])("takes %s", (_what, changes, expected) => {
    expect(amountOf(changes)).toEqual(expected);
  });
});

describe("a territory's own table", () => {
  const policy = (version: number, fromOn: string, ...steps: [number, number][]): ProvisionPolicy => ({
    version,
    fromOn: plainDate(fromOn),
    steps: steps.map(([fromDays, rate]) => ({ fromDays, rate: basisPoints(rate) })),
    liquidation: basisPoints(8_000),
  });

  it("applies from its day on, the last decided where two begin together", () => {
    const policies = [policy(1, "2009-01-01"), policy(2, "2010-01-01"), policy(3, "2009-01-01")];
    const versions = ["2008-12-31", "2009-01-01", "2009-12-31", "2010-01-01"].map(
      (on) => policyOn(policies, plainDate(on)).version,
    );
    expect(versions).toEqual([0, 3, 3, 2]);
  });

  it("takes the last step whose age has come", () => {
    const steps = policy(1, "2009-01-01", [30, 1_000], [60, 2_500], [180, 9_000]);
    const rates = [29, 30, 59, 60, 179, 180].map((daysLate) => amountOf({ daysLate }, steps)[0]?.[1]);
    expect(rates).toEqual([0, 1_000, 1_000, 2_500, 2_500, 9_000]);
    expect(amountOf({ daysLate: 200, inLiquidation: true }, steps)[0]?.[1]).toBe(9_000);
  });

  it.each<[string, [number, number][], number, string]>([
    [
      "ages that fall",
      [
        [60, 1_000],
        [30, 2_000],
      ],
      10_000,
      "provision-ages-not-rising",
    ],
    [
      "an age said twice",
      [
        [60, 1_000],
        [60, 2_000],
      ],
      10_000,
      "provision-ages-not-rising",
    ],
    [
      "rates that fall",
      [
        [30, 2_000],
        [60, 1_999],
      ],
      10_000,
      "provision-rates-not-rising",
    ],
    ["a liquidation worth more than a delay", [[30, 2_000]], 1_999, "provision-rates-not-rising"],
  ])("refuses %s", (_what, steps, liquidation, reason) => {
    const asked = { ...policy(1, "2009-01-01", ...steps), liquidation: basisPoints(liquidation) };
    expect(checkPolicy(asked)).toMatchObject({ refusal: { reason } });
    expect(checkPolicy({ ...asked, steps: [], liquidation: basisPoints(0) })).toMatchObject({ ok: true });
  });
});

describe("a provision", () => {
  it("stays between nothing and what is owed, and adds up by fund", () => {
    const advances = array(
      record({
        outstanding: bigInt(1n, 3_000_000n).map(cents),
        daysLate: integer({ min: 0, max: 400 }),
        inLiquidation: boolean(),
        fund: constantFrom("fund", "other"),
      }),
    );
    assert(
      property(advances, (some) => {
        const provisions = provisionsOf(some.map(anAdvance), programmePolicy);
        for (const { amount, outstanding } of provisions) {
          expect(amount >= 0n && amount <= outstanding).toBe(true);
        }
        const all = provisions.reduce((total, { amount }) => total + amount, 0n);
        expect(totalProvision(provisions, "fund") + totalProvision(provisions, "other")).toBe(all);
      }),
    );
  });
});

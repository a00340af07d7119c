import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros } from "#kernel/money.ts";
import { fraction } from "#kernel/weight.ts";
import { explainLine } from "./explanation.ts";
import { computeLeverage, type LeverageInput } from "./leverage.ts";
import type { MatchingLine } from "./matching-line.ts";
import { smallestPrivateCash } from "./smallest-stake.ts";

const once = fraction(1n);
const time = { halfDays: halfDays(160), dayRate: euros(700) };

const line = (contributor: string, multiplier: bigint, limits: Partial<MatchingLine> = {}): MatchingLine => ({
  contributor,
  base: [{ of: "private-cash", weight: once }],
  multiplier: fraction(multiplier),
  ...limits,
});

function leverageOf(lines: readonly MatchingLine[], privateCash = euros(122_000)) {
  const input: LeverageInput = { lines, privateCash, ...time };
  const computed = computeLeverage(input);
  if (!computed.ok) throw new Error(computed.refusal.reason);
  const last = computed.value.lines.at(-1);
  if (last === undefined) throw new Error("a rule has lines");
  const told = (["fr", "en"] as const).map((locale) =>
    explainLine(last, input, locale).replaceAll(/\s/gu, " "),
  );
  return { ...computed.value, last, told };
}

describe("a cap by year", () => {
  it("binds on the years together, and says both", () => {
    const yearlyCap = { amount: euros(100_000), years: 3 };
    const { last, told } = leverageOf([line("local", 1n), line("state", 3n, { yearlyCap })]);
    expect(last).toMatchObject({ amount: euros(300_000), computed: euros(366_000), limitedBy: "yearly-cap" });
    expect(told).toEqual([
      "3 × 122 000,00 € d’apport privé = 366 000,00 €, ramené au plafond de 300 000,00 € (100 000,00 € par an pendant 3 ans)",
      "3 × €122,000.00 of private cash = €366,000.00, brought down to the cap of €300,000.00 (€100,000.00 a year for 3 years)",
    ]);
  });

  it("is of a whole number of years, and of no negative amount", () => {
    for (const years of [0, 1.5, -1])
      expect(
        computeLeverage({
          lines: [line("state", 3n, { yearlyCap: { amount: euros(1), years } })],
          privateCash: euros(1),
          ...time,
        }),
      ).toMatchObject({ refusal: { reason: "years-out-of-range", field: "lines.0.yearlyCap" } });
    expect(
      computeLeverage({
        lines: [line("state", 3n, { yearlyCap: { amount: cents(-1n), years: 3 } })],
        privateCash: euros(1),
        ...time,
      }),
    ).toMatchObject({ refusal: { reason: "line-amount-negative", field: "lines.0.yearlyCap" } });
  });
});

describe("a cap by share of the cash", () => {
  it("counts itself and what precedes it: 60 % of 610 000", () => {
    const { last, totalCash, told } = leverageOf([
      line("local", 1n),
      line("state", 5n, { capShare: fraction(3n, 5n) }),
    ]);
    expect(last).toMatchObject({ amount: euros(366_000), limitedBy: "cap-share" });
    expect(totalCash).toBe(euros(610_000));
    expect(told[0]).toBe(
      "5 × 122 000,00 € d’apport privé = 610 000,00 €, ramené au plafond de 366 000,00 € (60,00 % de l’argent)",
    );
    expect(told[1]).toContain("cap of €366,000.00 (60.00% of the cash)");
  });

  it("goes from nothing to below the whole", () => {
    expect(leverageOf([line("state", 5n, { capShare: fraction(0n) })]).last.amount).toBe(0n);
    for (const capShare of [once, fraction(3n, 2n), fraction(-1n, 2n)])
      expect(
        computeLeverage({ lines: [line("state", 5n, { capShare })], privateCash: euros(1), ...time }),
      ).toMatchObject({ refusal: { reason: "cap-share-out-of-range", field: "lines.0.capShare" } });
  });

  it("is never passed, by not even a cent, and less than a cent below", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 11n }),
        fc.bigInt({ min: 0n, max: 9_999n }),
        fc.bigInt({ min: 0n, max: 12n }),
        (stake, share, multiplier) => {
          const capShare = fraction(share, 10_000n);
          const { last, totalCash } = leverageOf(
            [line("local", 1n), line("state", multiplier, { capShare })],
            cents(stake),
          );
          expect(last.amount * 10_000n <= share * totalCash).toBe(true);
          if (last.limitedBy === "cap-share")
            expect((last.amount + 1n) * 10_000n > share * (totalCash + 1n)).toBe(true);
          else expect(last.amount).toBe(multiplier * stake);
        },
      ),
    );
  });
});

describe("several caps", () => {
  it("leave the lowest, after the floor", () => {
    const limits = {
      floor: euros(500_000),
      cap: euros(350_000),
      yearlyCap: { amount: euros(100_000), years: 3 },
      capShare: fraction(4n, 5n),
    };
    const { floor: _floor, ...caps } = limits;
    expect(leverageOf([line("state", 3n, caps)]).last).toMatchObject({
      amount: euros(300_000),
      limitedBy: "yearly-cap",
    });
    const { cap: _cap, yearlyCap: _yearly, ...others } = limits;
    expect(leverageOf([line("state", 1n, others)], euros(100_000)).last).toMatchObject({
      amount: euros(400_000),
      limitedBy: "cap-share",
    });
  });

  it("still let a wanted total find its smallest stake, or say that it is the stake itself", () => {
    const lines = [line("state", 3n, { capShare: fraction(1n, 2n) })];
    const found = smallestPrivateCash({ lines, totalCash: euros(600_000), ...time });
    expect(found).toEqual({ ok: true, value: euros(300_000) });
  });
});

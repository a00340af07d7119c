import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros } from "#kernel/money.ts";
import { fraction } from "#kernel/weight.ts";
import { computeLeverage } from "./leverage.ts";
import type { MatchingLine } from "./matching-line.ts";
import { fixedLines, matchingPresets } from "./matching-presets.ts";
import { smallestPrivateCash } from "./smallest-stake.ts";

const days = { halfDays: halfDays(160), dayRate: euros(700) };
const small = fc
  .tuple(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 1n, max: 7n }))
  .map(([n, d]) => fraction(n, d));
const amounts = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(cents);

const rules: fc.Arbitrary<MatchingLine[]> = fc
  .array(
    fc.record({
      cash: small,
      days: small,
      earlier: small,
      multiplier: small,
      limit: fc.option(amounts),
      isCap: fc.boolean(),
      completes: fc.option(fc.bigInt({ min: 0n, max: 9_999n }), { freq: 3 }),
    }),
    {
      maxLength: 4,
    },
  )
  .map((parts) =>
    parts.map(({ cash, days: perDay, earlier, multiplier, limit, isCap, completes }, index) => ({
      contributor: `funder ${index}`,
      multiplier,
      ...(completes === null
        ? {
            base: [
              { of: "private-cash", weight: cash },
              { of: "valued-days", weight: perDay },
              // What completes a share is read by no line.
              ...(index > 0 && parts[index - 1]?.completes === null
                ? [{ of: "line" as const, ref: `funder ${index - 1}`, weight: earlier }]
                : []),
            ],
          }
        : { base: [], targetShare: fraction(completes, 10_000n) }),
      ...(limit === null ? {} : isCap ? { cap: limit } : { floor: limit }),
    })),
  );

describe("the smallest private stake", () => {
  it("reaches the total, and one cent less does not", () => {
    fc.assert(
      fc.property(rules, amounts, fc.bigInt({ min: 0n, max: 999n }), (lines, totalCash, count) => {
        const known = { lines, halfDays: halfDays(count), dayRate: cents(70_001) };
        const smallest = smallestPrivateCash({ ...known, totalCash });
        if (!smallest.ok) throw new Error(smallest.refusal.reason);

        const totalWith = (privateCash: bigint) => {
          const reached = computeLeverage({ ...known, privateCash: cents(privateCash) });
          if (!reached.ok) throw new Error(reached.refusal.reason);
          return reached.value.totalCash;
        };
        expect(totalWith(smallest.value) >= totalCash).toBe(true);
        if (smallest.value > 0n) expect(totalWith(smallest.value - 1n) < totalCash).toBe(true);
      }),
    );
  });

  it("is zero when the public lines are enough by themselves", () => {
    const lines = fixedLines([{ contributor: "state", amount: euros(100) }]);
    expect(smallestPrivateCash({ ...days, lines, totalCash: euros(100) })).toEqual({ ok: true, value: 0n });
    expect(smallestPrivateCash({ ...days, lines, totalCash: euros("100.01") })).toEqual({
      ok: true,
      value: 1n,
    });
  });

  it("overshoots by less than a cent of stake when no stake reaches the total exactly", () => {
    expect(
      smallestPrivateCash({ ...days, lines: matchingPresets["state-triple"], totalCash: cents(601) }),
    ).toEqual({
      ok: true,
      value: 121n,
    });
  });

  it("is refused for faulty lines or a negative total, whatever the total", () => {
    const [first] = matchingPresets["cash-only"];
    const lines = first ? [first, first] : [];
    expect(smallestPrivateCash({ ...days, lines, totalCash: cents(0) })).toMatchObject({
      refusal: { reason: "contributor-twice" },
    });
    expect(smallestPrivateCash({ ...days, lines: [], totalCash: cents(-1) })).toMatchObject({
      refusal: { reason: "total-cash-negative" },
    });
  });
});

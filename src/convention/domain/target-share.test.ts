import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros, plus, sum } from "#kernel/money.ts";
import { fraction } from "#kernel/weight.ts";
import { computeLeverage, type Leverage } from "./leverage.ts";
import type { MatchingLine } from "./matching-line.ts";

const once = fraction(1n);

const local = (multiplier = once): MatchingLine => ({
  contributor: "local",
  base: [{ of: "private-cash", weight: once }],
  multiplier,
});

const state = (tenThousandths: bigint, limits: Partial<MatchingLine> = {}): MatchingLine => ({
  contributor: "state",
  base: [],
  multiplier: once,
  targetShare: fraction(tenThousandths, 10_000n),
  ...limits,
});

function leverageOf(lines: readonly MatchingLine[], privateCash = euros(122_000)): Leverage {
  const computed = computeLeverage({ lines, privateCash, halfDays: halfDays(160), dayRate: euros(700) });
  if (!computed.ok) throw new Error(computed.refusal.reason);
  return computed.value;
}

const stateOf = (lines: readonly MatchingLine[], privateCash?: ReturnType<typeof euros>) =>
  leverageOf(lines, privateCash).lines.at(-1);

describe("a line that completes a public share", () => {
  it("brings what is missing once earlier lines have brought theirs: 80 % of 610 000", () => {
    expect(leverageOf([local(), state(8_000n)])).toMatchObject({
      lines: [{ amount: euros(122_000) }, { amount: euros(366_000), isRounded: false, limitedBy: null }],
      totalCash: euros(610_000),
      publicShareOfCash: 8_000,
    });
  });

  it("counts cash alone: days change nothing", () => {
    const lines = [local(), state(8_000n)];
    const withoutDays = computeLeverage({
      lines,
      privateCash: euros(122_000),
      halfDays: halfDays(0),
      dayRate: euros(700),
    });
    expect(withoutDays.ok && withoutDays.value.publicCash).toBe(leverageOf(lines).publicCash);
  });

  it("brings nothing at or above the share, and a cent where a cent is missing", () => {
    expect(stateOf([local(fraction(4n)), state(8_000n)])?.amount).toBe(0n);
    expect(stateOf([local(fraction(5n)), state(8_000n)])?.amount).toBe(0n);
    const oneCentLess: MatchingLine = { ...local(fraction(4n)), cap: cents(399n) };
    expect(stateOf([oneCentLess, state(8_000n)], cents(100n))?.amount).toBe(1n);
  });

  it("keeps its floor and its cap", () => {
    expect(stateOf([local(), state(8_000n, { cap: euros(300_000) })])).toMatchObject({
      amount: euros(300_000),
      limitedBy: "cap",
    });
    expect(stateOf([local(fraction(5n)), state(8_000n, { floor: euros(10_000) })])).toMatchObject({
      amount: euros(10_000),
      limitedBy: "floor",
    });
  });

  it("lets later lines come on top of it", () => {
    const last: MatchingLine = { ...local(), contributor: "region" };
    expect(leverageOf([local(), state(8_000n), last]).publicShareOfCash).toBe(8_333);
  });

  it("reaches its share to the nearest cent, whatever comes before it", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 11n }),
        fc.bigInt({ min: 0n, max: 9_999n }),
        fc.bigInt({ min: 0n, max: 40n }),
        (stake, share, tenths) => {
          const privateCash = cents(stake);
          const { lines, publicCash } = leverageOf([local(fraction(tenths, 10n)), state(share)], privateCash);
          const before = sum(lines.slice(0, 1).map(({ amount }) => amount));
          // The public money sought, times 10 000 - share: share × private cash.
          const gap = publicCash * (10_000n - share) - share * stake;
          const halfACent = 10_000n - share;
          if (publicCash > before) expect(2n * (gap < 0n ? -gap : gap) <= halfACent).toBe(true);
          else expect(2n * gap >= -halfACent).toBe(true);
          expect(plus(privateCash, publicCash)).toBe(
            leverageOf([local(fraction(tenths, 10n)), state(share)], privateCash).totalCash,
          );
        },
      ),
    );
  });
});

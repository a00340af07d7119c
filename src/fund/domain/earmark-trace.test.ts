import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { shareBack, type TracedSource, takeFrom } from "./earmark-trace.ts";

const fund = "fund";

function source(name: string, taken: bigint, back = 0n): TracedSource {
  return { source: name, taken: cents(taken), back: cents(back) };
}

describe("what a decision takes", () => {
  const fitting = [
    { earmark: "old", available: euros(4_000) },
    { earmark: "young", available: euros(3_000) },
  ];

  it.each([
    ["below the oldest", 3_999, [["old", 3_999]]],
    ["at the oldest", 4_000, [["old", 4_000]]],
    [
      "above the oldest",
      4_001,
      [
        ["old", 4_000],
        ["young", 1],
      ],
    ],
    [
      "above them all",
      10_000,
      [
        ["old", 4_000],
        ["young", 3_000],
        [fund, 3_000],
      ],
    ],
  ] as const)("%s comes from the oldest first, then from what is free", (_where, amount, expected) => {
    const taken = takeFrom({ fund, amount: euros(amount), fitting });
    expect(taken).toEqual(expected.map(([name, of]) => source(name, euros(of))));
  });

  it("leaves an earmark that is empty, or below zero, alone", () => {
    const empty = [
      { earmark: "empty", available: cents(0) },
      { earmark: "below", available: cents(-5) },
    ];
    expect(takeFrom({ fund, amount: euros(10), fitting: empty })).toEqual([source(fund, euros(10))]);
  });
});

describe("what comes back", () => {
  it("is shared as it was taken", () => {
    expect(shareBack([source("a", 600n), source(fund, 300n)], cents(90))).toEqual([60n, 30n]);
  });

  it("catches up the cents of what came before", () => {
    const once = shareBack([source("a", 10n), source(fund, 20n)], cents(1));
    expect(once).toEqual([0n, 1n]);
    expect(shareBack([source("a", 10n, 0n), source(fund, 20n, 1n)], cents(1))).toEqual([1n, 0n]);
  });

  it("stops at what was taken", () => {
    expect(shareBack([source("a", 10n), source(fund, 20n, 20n)], cents(500))).toEqual([10n, 0n]);
  });

  const taken = fc.array(fc.bigInt({ min: 1n, max: 5_000_000n }), { minLength: 1, maxLength: 6 });
  const moves = fc.array(fc.bigInt({ min: -400_000n, max: 900_000n }), { minLength: 1, maxLength: 60 });

  it("adds up to the cent, stays within a cent or so of each part, and ends where it began", () => {
    fc.assert(
      fc.property(taken, moves, (amounts, asked) => {
        let sources = amounts.map((amount, index) => source(String(index), amount));
        const whole = amounts.reduce((sum, amount) => sum + amount, 0n);
        let back = 0n;
        const move = (amount: bigint) => {
          const shares = shareBack(sources, cents(amount));
          const expected = back + amount < 0n ? -back : back + amount > whole ? whole - back : amount;
          expect(shares.reduce((sum, share) => sum + share, 0n)).toBe(expected);
          back += expected;
          sources = sources.map((one, index) => ({ ...one, back: cents(one.back + (shares[index] ?? 0n)) }));
          for (const { taken: part, back: of } of sources) {
            expect(of >= 0n && of <= part).toBe(true);
            const away = of * whole - part * back;
            expect((away < 0n ? -away : away) <= 2n * whole).toBe(true);
          }
        };
        for (const amount of asked) move(amount);
        move(whole);
        expect(sources.every(({ taken: part, back: of }) => part === of)).toBe(true);
      }),
    );
  });
});

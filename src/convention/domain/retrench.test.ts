import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addMonths, plainDate } from "#kernel/plain-date.ts";
import type { Tranche } from "./pledge.ts";
import { retrench } from "./retrench.ts";

const january = plainDate("2027-01-15");
const yearly = (...amounts: bigint[]): Tranche[] =>
  amounts.map((amount, index) => ({ dueOn: addMonths(january, 12 * index), amount }));
const amounts = (tranches: readonly Tranche[]) => tranches.map(({ amount }) => amount);
const total = (tranches: readonly Tranche[]) => amounts(tranches).reduce((sum, amount) => sum + amount, 0n);

describe("the tranches of a promise that moved", () => {
  it("spread what is added over those still to come", () => {
    const after = retrench(yearly(100n, 100n, 100n), { difference: 60n, from: plainDate("2027-06-01") });

    expect(amounts(after)).toEqual([100n, 130n, 130n]);
  });

  it("count a tranche due on the very day as still to come", () => {
    expect(amounts(retrench(yearly(100n, 100n), { difference: 60n, from: january }))).toEqual([130n, 130n]);
  });

  it("get one of their own once none is to come", () => {
    const from = plainDate("2030-01-01");

    expect(retrench(yearly(100n), { difference: 5n, from }).at(-1)).toEqual({ dueOn: from, amount: 5n });
  });

  it("lose from the last", () => {
    expect(amounts(retrench(yearly(100n, 100n, 100n), { difference: -150n, from: january }))).toEqual([
      100n,
      50n,
      0n,
    ]);
  });

  it("always make the promise", () => {
    fc.assert(
      fc.property(
        fc.array(fc.bigInt(0n, 10_000n), { minLength: 1, maxLength: 6 }),
        fc.bigInt(-60_000n, 60_000n),
        fc.integer({ min: 0, max: 90 }),
        (parts, wanted, months) => {
          const before = yearly(...parts);
          const difference = wanted < -total(before) ? -total(before) : wanted;
          const after = retrench(before, { difference, from: addMonths(january, months) });
          expect(total(after)).toBe(total(before) + difference);
          expect(amounts(after).every((amount) => amount >= 0n)).toBe(true);
        },
      ),
    );
  });
});

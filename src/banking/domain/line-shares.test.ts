import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, sum } from "#kernel/money.ts";
import { checkShares } from "./line-shares.ts";

const share = (advance: string, amount: number) => ({ advance, amount: cents(amount) });

describe("the shares of a credit", () => {
  it.each([
    ["shares-do-not-add-up", "shares", [share("a", 40), share("b", 59)]],
    ["shares-do-not-add-up", "shares", [share("a", 40), share("b", 61)]],
    ["share-not-positive", "shares.1.amount", [share("a", 100), share("b", 0)]],
    ["share-not-positive", "shares.1.amount", [share("a", 101), share("b", -1)]],
    ["share-repeated", "shares.1.advance", [share("a", 40), share("a", 60)]],
  ])("are refused: %s at %s", (reason, field, shares) => {
    expect(checkShares(shares, cents(100))).toMatchObject({ ok: false, refusal: { reason, field } });
  });

  it("say what is left, or what is too much", () => {
    const left = checkShares([share("a", 40)], cents(100));
    expect(left.ok ? null : left.refusal.facts).toEqual({ amount: 100n, shared: 40n, left: 60n });
    const over = checkShares([share("a", 140)], cents(100));
    expect(over.ok ? null : over.refusal.facts["left"]).toBe(-40n);
  });

  it("are taken exactly when they make the credit, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 20 }),
        fc.integer({ min: -2, max: 2 }),
        (amounts, gap) => {
          const shares = amounts.map((amount, index) => share(`a${index}`, amount));
          const whole = sum(shares.map(({ amount }) => amount));
          expect(checkShares(shares, cents(whole + BigInt(gap))).ok).toBe(gap === 0);
        },
      ),
    );
  });
});

import { array, assert, bigInt, property } from "fast-check";
import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { balanceOf, type FinancingLine } from "./financing-plan.ts";

const need = (amount: string): FinancingLine => ({
  side: "need",
  kind: "investment",
  label: "Four",
  amount: euros(amount),
});
const resource = (kind: "advance" | "bank-loan" | "own-funds", amount: string): FinancingLine => ({
  side: "resource",
  kind,
  label: kind,
  amount: euros(amount),
});

describe("a financing plan", () => {
  it("balances to the cent, and not a cent below or above", () => {
    const balances = (amount: string) => balanceOf([need("15000"), resource("advance", amount)]).isBalanced;
    expect(["14999.99", "15000", "15000.01"].map(balances)).toEqual([false, true, false]);
  });

  it("does not balance as long as it is empty", () => {
    expect(balanceOf([])).toMatchObject({ isBalanced: false, gap: 0n, bankLeverage: null });
  });

  it("counts the bank's money for each euro of advance", () => {
    const plan = [
      resource("advance", "15000"),
      resource("bank-loan", "20000"),
      resource("own-funds", "5000"),
    ];
    expect(balanceOf(plan).bankLeverage).toBe("1.33");
    expect(balanceOf([resource("bank-loan", "20000")]).bankLeverage).toBeNull();
  });

  it("closes its gap with a resource of that amount, whatever it holds", () => {
    assert(
      property(array(bigInt({ min: 1n, max: 10_000_000n }), { minLength: 1 }), (amounts) => {
        const needs = amounts.map((amount): FinancingLine => ({ ...need("1"), amount: cents(amount) }));
        const { gap } = balanceOf(needs);
        const closing = { ...resource("own-funds", "1"), amount: gap };
        expect(balanceOf([...needs, closing])).toMatchObject({ gap: 0n, isBalanced: true });
      }),
    );
  });
});

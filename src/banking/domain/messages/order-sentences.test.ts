import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { orderSentences } from "./order-sentences.ts";

describe("why no file is written", () => {
  it("names the order, the figures and what to try, in both languages", () => {
    const facts = { order: "EXP-7", amount: cents(0), least: cents(1), most: cents(99_999_999_999n) };
    const sentence = orderSentences["amount-out-of-range"];
    expect(sentence(facts, "fr").replaceAll(/\s/gu, " ")).toBe(
      "Le montant (ordre EXP-7) est de 0,00 € ; les banques prennent de 0,01 € à 999 999 999,99 €. Corrigez-le.",
    );
    expect(sentence(facts, "en")).toContain("(order EXP-7) is €0.00");
  });

  it("says nothing of an order when the file itself is at fault", () => {
    expect(orderSentences["bic-malformed"]({ order: "", bic: "X" }, "en")).toBe(
      "“X” is not a BIC. Correct it, or leave it empty.",
    );
  });
});

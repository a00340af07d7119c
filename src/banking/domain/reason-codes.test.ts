import { describe, expect, it } from "vitest";
import { isKnownReason, paymentReason } from "./reason-codes.ts";

describe("a reason of the bank", () => {
  it("has a meaning, an action and someone to call", () => {
    expect(paymentReason("AM04")).toMatchObject({
      meaning: { fr: "provision insuffisante" },
      step: "represent-once",
      call: "firm",
    });
    expect(paymentReason("CNOR").call).toBe("our-bank");
  });

  it("is a question to the bank when nobody knows it", () => {
    expect(isKnownReason("ZZ99")).toBe(false);
    expect(paymentReason("ZZ99")).toMatchObject({ code: "ZZ99", step: "stop", call: "our-bank" });
  });
});

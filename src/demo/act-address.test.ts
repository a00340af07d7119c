import { describe, expect, it } from "vitest";
import { actAddress, isSecret } from "./act-address.ts";

describe("the address of an act of the story", () => {
  it("is its route's, with the ids of the act", () => {
    const params = { territory: "longwy", convention: "first" };
    expect(actAddress("convention.recordPayment", params, "longwy")).toBe(
      "/territories/longwy/conventions/first/payments",
    );
  });

  it("is the territory where no route is known", () => {
    expect(actAddress("told by hand", undefined, "longwy")).toBe("/territories/longwy");
  });
});

describe("what the audit trail keeps of an act of the story", () => {
  it("leaves out the words of an act that holds account numbers, and of no other", () => {
    expect(isSecret("banking.proposeAccount")).toBe(true);
    expect(isSecret("convention.recordPayment")).toBe(false);
  });
});

import { describe, expect, it } from "vitest";
import { actAddress } from "./act-address.ts";

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

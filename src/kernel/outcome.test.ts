import { describe, expect, it } from "vitest";
import { invariant } from "./invariant.ts";
import { accept, refuse } from "./outcome.ts";

describe("an outcome", () => {
  it("carries the value when it is accepted", () => {
    expect(accept(3)).toEqual({ ok: true, value: 3 });
  });

  it("carries the reason, the facts and the field when it is refused", () => {
    expect(refuse("too-much", { owed: 5n }, "amountCents")).toEqual({
      ok: false,
      refusal: { reason: "too-much", facts: { owed: 5n }, field: "amountCents" },
    });
  });

  it("has no field when none is at fault", () => {
    expect(refuse("too-late")).toEqual({ ok: false, refusal: { reason: "too-late", facts: {} } });
  });
});

describe("an invariant", () => {
  it("throws its sentence when broken, and only then", () => {
    expect(() => invariant(true, "one is one")).not.toThrow();
    expect(() => invariant(false, "one is two")).toThrow("one is two");
  });
});

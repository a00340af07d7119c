import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { compareReadings, type Simulation } from "./compare-readings.ts";

const longwy: Simulation = {
  from: "total",
  amount: euros(600_000),
  halfDays: halfDays(160),
  dayRate: euros(700),
};

describe("comparing the readings of the published sentence", () => {
  it("puts the six stakes that reach Longwy's 600 000 € side by side", () => {
    const compared = compareReadings(longwy);

    expect(compared.ok && compared.value.map(({ leverage }) => leverage.privateCash / 100n)).toEqual([
      122_000n,
      136_000n,
      108_000n,
      120_000n,
      120_000n,
      150_000n,
    ]);
  });

  it("starts from a stake as well, and finds the same total back", () => {
    const compared = compareReadings({ ...longwy, from: "stake", amount: euros(122_000) });

    expect(compared.ok && compared.value[0]?.leverage.totalCash).toBe(euros(600_000));
  });

  it("passes on what the engine refuses", () => {
    expect(compareReadings({ ...longwy, from: "stake", amount: euros(-1) })).toMatchObject({
      ok: false,
      refusal: { reason: "private-cash-negative" },
    });
  });
});

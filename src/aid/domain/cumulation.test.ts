import { describe, expect, it } from "vitest";
import { basisPoints } from "#kernel/basis-points.ts";
import { cents, euros } from "#kernel/money.ts";
import { onTheOven } from "../../../tests/same-costs.ts";
import { costsRooms } from "./cumulation.ts";

describe("the room that other State aids leave on the same costs", () => {
  it("is the intensity of the costs, less what is granted", () => {
    expect(costsRooms([onTheOven()])).toEqual([
      { expense: "Le four", allowed: euros(4000), granted: euros(1000), room: euros(3000) },
    ]);
  });

  it("adds up the aids on one expense, however it is typed, under the highest intensity of their schemes", () => {
    const [four, ...others] = costsRooms([
      onTheOven({ amount: euros(1500) }),
      onTheOven({ expense: " le  FOUR ", amount: euros(2000), intensity: basisPoints(3000), body: "Ademe" }),
    ]);
    expect(four).toMatchObject({ allowed: euros(6000), granted: euros(3500), room: euros(2500) });
    expect(others).toEqual([]);
  });

  it("keeps two expenses apart", () => {
    expect(
      costsRooms([onTheOven(), onTheOven({ expense: "La vitrine", amount: euros(4000) })]),
    ).toMatchObject([
      { expense: "Le four", room: euros(3000) },
      { expense: "La vitrine", room: 0n },
    ]);
  });

  it("is nothing once passed, never less", () => {
    expect(costsRooms([onTheOven({ amount: euros("4000.01") })])).toMatchObject([{ room: 0n }]);
  });

  it("allows no part of a cent more than the intensity", () => {
    // 33.33 % of 100.01 € is 33.333333 €.
    const odd = onTheOven({ eligibleCosts: euros("100.01"), intensity: basisPoints(3333), amount: cents(0) });
    expect(costsRooms([odd])).toMatchObject([{ allowed: euros("33.33") }]);
  });

  it("waits for what is only requested", () => {
    expect(costsRooms([onTheOven({ standing: "requested" })])).toEqual([]);
  });
});

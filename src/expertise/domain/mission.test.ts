import { assert, constantFrom, integer, nat, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { daysOf, type Mission } from "./mission.ts";
import { valueOfDays } from "./value-days.ts";

const day = plainDate("2010-01-05");

const anyMission = record({
  contracted: integer({ min: 1, max: 60 }),
  logged: nat(60),
  confirmed: nat(60),
  status: constantFrom("signed" as const, "closed" as const),
}).map(({ contracted, logged, confirmed, status }) => {
  const visited = Math.min(contracted, logged);
  return {
    halfDays: halfDays(contracted),
    logged: halfDays(visited),
    confirmed: halfDays(Math.min(visited, confirmed)),
    status,
    signedOn: day,
  } as Mission;
});

describe("the half-days of a signed letter", () => {
  it("each stand in exactly one place, before and after the close", () => {
    assert(
      property(anyMission, (mission) => {
        const { contracted, planned, toConfirm, confirmed, returned } = daysOf(mission);
        expect(planned + toConfirm + confirmed + returned).toBe(contracted);
        expect([planned, toConfirm, confirmed, returned].every((count) => count >= 0n)).toBe(true);
        expect(mission.status === "closed" ? planned : returned).toBe(0n);
      }),
    );
  });

  it("are neither planned nor returned when some signature never came", () => {
    const abandoned = {
      halfDays: halfDays(6),
      logged: halfDays(0),
      confirmed: halfDays(0),
      status: "closed",
      signedOn: null,
    } as Mission;
    expect(daysOf(abandoned)).toMatchObject({ contracted: 6n, planned: 0n, returned: 0n });
  });
});

describe("the value of days", () => {
  it.each([
    [0, "700", "0"],
    [1, "700", "350"],
    [19, "700", "6650"],
    [1, "700.01", "350.01"],
    [2, "700.01", "700.01"],
  ])("of %i half-days at %s a day is %s, half-up to the cent", (count, rate, value) => {
    expect(valueOfDays(halfDays(count), euros(rate))).toBe(euros(value));
  });
});

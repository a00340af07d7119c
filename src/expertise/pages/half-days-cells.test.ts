import { assert, nat, property, record } from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cellsOf, stretchesOf } from "./half-days-cells.ts";

function daysOf(given: { planned: number; toConfirm: number; confirmed: number; returned: number }) {
  const { planned, toConfirm, confirmed, returned } = given;
  return {
    contracted: halfDays(planned + toConfirm + confirmed + returned),
    planned: halfDays(planned),
    toConfirm: halfDays(toConfirm),
    confirmed: halfDays(confirmed),
    returned: halfDays(returned),
  };
}

const states = (stretches: ReturnType<typeof stretchesOf>) =>
  cellsOf(stretches, () => "").map(({ state }) => state);

describe("the strip of a mission", () => {
  it("has one cell a half-day of the letter, whatever became of it", () => {
    const count = nat({ max: 40 });
    assert(
      property(record({ planned: count, toConfirm: count, confirmed: count, returned: count }), (given) => {
        const days = daysOf(given);
        expect(states(stretchesOf(days, null))).toHaveLength(Number(days.contracted));
      }),
    );
  });

  it("draws visits in their order, leaves out those withdrawn, and tells a dispute apart", () => {
    const visits = [
      { id: "a", halfDays: halfDays(2), status: "confirmed" },
      { id: "b", halfDays: halfDays(1), status: "disputed" },
      { id: "c", halfDays: halfDays(1), status: "withdrawn" },
      { id: "d", halfDays: halfDays(1), status: "to-confirm" },
    ] as const;
    const days = daysOf({ planned: 1, toConfirm: 2, confirmed: 2, returned: 0 });
    expect(states(stretchesOf(days, visits))).toEqual(["paid", "paid", "late", "deferred", "to-come"]);
  });

  it("shows a letter still to sign as days to come", () => {
    const days = {
      ...daysOf({ planned: 0, toConfirm: 0, confirmed: 0, returned: 0 }),
      contracted: halfDays(3),
    };
    expect(states(stretchesOf(days, []))).toEqual(["to-come", "to-come", "to-come"]);
  });

  it("gives each cell a key of its own", () => {
    const cells = cellsOf(
      stretchesOf(daysOf({ planned: 2, toConfirm: 2, confirmed: 3, returned: 2 }), null),
      () => "",
    );
    expect(new Set(cells.map(({ key }) => key)).size).toBe(9);
  });
});

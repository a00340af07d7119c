import { describe, expect, it } from "vitest";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { checkPromises, followPromises, type PromiseToPay, promisePauses } from "./promise-to-pay.ts";

const told = (rank: number, promisedOn: string, amount: string, arrangement = "a"): PromiseToPay => ({
  id: `${arrangement} ${rank}`,
  arrangement,
  rank,
  toldOn: plainDate("2010-06-01"),
  toldBy: "le dirigeant",
  promisedOn: plainDate(promisedOn),
  amount: euros(amount),
  lateWhenTold: euros("500"),
  notedBy: "someone",
});

/** What is late falls on these days to these amounts. */
type Fall = readonly [string, string];

function lateFalling(...falls: readonly Fall[]) {
  return (day: string) => {
    const [, amount] = falls.findLast(([from]) => from <= day) ?? ["", "500"];
    return euros(amount);
  };
}

function outcomes(promises: readonly PromiseToPay[], on: string, ...falls: readonly Fall[]) {
  return followPromises(promises, { on: plainDate(on), lateOn: lateFalling(...falls) }).map(
    ({ outcome }) => outcome,
  );
}

describe("a promise to pay", () => {
  const promise = told(1, "2010-06-20", "300");

  it.each([
    ["2010-06-20", "waiting"],
    ["2010-06-21", "broken"],
  ])("nothing having come by %s, is %s", (on, outcome) => {
    expect(outcomes([promise], on)).toEqual([outcome]);
  });

  it.each([
    ["200.01", "broken"],
    ["200", "kept"],
    ["199.99", "kept"],
  ])("of 300 out of 500, %s being left late, is %s", (left, outcome) => {
    expect(outcomes([promise], "2010-07-01", ["2010-06-20", left])).toEqual([outcome]);
  });

  it("is kept as soon as it is paid, and broken by what comes after its day", () => {
    expect(outcomes([promise], "2010-06-12", ["2010-06-10", "200"])).toEqual(["kept"]);
    expect(outcomes([promise], "2010-07-12", ["2010-06-22", "200"])).toEqual(["broken"]);
  });

  it("is refused in the past, out of order, empty, or beyond what is late", () => {
    const check = (...promises: readonly (readonly [string, bigint])[]) => {
      const checked = checkPromises(
        promises.map(([on, amount]) => ({ promisedOn: plainDate(on), amount: cents(amount) })),
        { toldOn: plainDate("2010-06-01"), late: euros("500") },
      );
      return checked.ok ? null : checked.refusal.reason;
    };
    expect(check(["2010-05-31", 1n])).toBe("promise-in-the-past");
    expect(check(["2010-06-01", 1n])).toBeNull();
    expect(check(["2010-06-02", 0n])).toBe("promise-not-positive");
    expect(check(["2010-06-02", 50_000n])).toBeNull();
    expect(check(["2010-06-02", 50_001n])).toBe("promise-beyond-arrears");
    expect(check(["2010-06-02", 1n], ["2010-06-02", 1n])).toBe("promises-disordered");
  });
});

describe("an arrangement", () => {
  const three = [told(1, "2010-06-20", "200"), told(2, "2010-07-20", "200"), told(3, "2010-08-20", "100")];

  it("is followed date by date, each counting those before it", () => {
    const paid = [
      ["2010-06-18", "300"],
      ["2010-07-20", "100"],
    ] as const;
    expect(outcomes(three, "2010-06-21", ...paid)).toEqual(["kept", "waiting", "waiting"]);
    expect(outcomes(three, "2010-07-21", ...paid)).toEqual(["kept", "kept", "waiting"]);
    expect(outcomes(three, "2010-08-21", ...paid)).toEqual(["kept", "kept", "broken"]);
  });

  it("falls whole with the first that is broken", () => {
    expect(outcomes(three, "2010-06-21")).toEqual(["broken", "void", "void"]);
  });

  it("pauses from the day it is told to its last date, each promise for so many days at most", () => {
    const on = plainDate("2010-06-02");
    const followed = followPromises(three, { on, lateOn: lateFalling() });
    expect(promisePauses(followed, 30)).toMatchObject([
      { from: "2010-06-01", until: "2010-06-20" },
      { from: "2010-06-21", until: "2010-07-20" },
      { from: "2010-07-21", until: "2010-08-19" },
    ]);
    expect(promisePauses(followed, 10)).toMatchObject([
      { until: "2010-06-10" },
      { until: "2010-06-30" },
      { until: "2010-07-30" },
    ]);
  });

  it("no longer pauses once broken, but for the days already past", () => {
    const followed = followPromises(three, { on: plainDate("2010-06-21"), lateOn: lateFalling() });
    expect(promisePauses(followed, 30)).toEqual([
      { reason: "promise", from: "2010-06-01", until: "2010-06-20" },
    ]);
  });
});

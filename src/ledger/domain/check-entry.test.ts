import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents, euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { fundFees, fundFree, missionDays, pledge } from "./accounts.ts";
import { checkEntry } from "./check-entry.ts";
import { dayLine, type Entry, euroLine, type Line, moveEuros, moveHalfDays } from "./entry.ts";

const fund = "0190c0de-0000-7000-8000-00000000f00d";
const free = fundFree(fund);
const fees = fundFees(fund);
const promised = pledge({ convention: fund, partner: fund }, "promised");
const planned = missionDays(fund, "planned");

function anEntry(lines: readonly Line[]): Entry {
  return {
    id: fund,
    territory: fund,
    effectiveOn: plainDate("2008-02-14"),
    recordedAt: "2008-02-14T12:00:00Z",
    kind: "gesture",
    act: "test",
    isVoluntary: true,
    lines,
  };
}

function check(lines: readonly Line[]) {
  const checked = checkEntry(anEntry(lines));
  return checked.ok ? "balanced" : checked.refusal;
}

describe("checking an entry", () => {
  it("lets through what moves from one account to another, in either unit", () => {
    const lines = [
      ...moveEuros(euros("12.50"), { from: free, to: fees }),
      ...moveHalfDays(halfDays(3), { from: promised, to: planned }),
    ];

    expect(lines.map(({ amount }) => amount)).toEqual([1250n, -1250n, 3n, -3n]);
    expect(check(lines)).toBe("balanced");
  });

  it("refuses an entry without a line", () => {
    expect(check([])).toEqual({ reason: "entry-empty", facts: {} });
  });

  it("refuses days that would balance euros", () => {
    expect(check([euroLine(free, cents(1)), dayLine(planned, halfDays(-1))])).toEqual({
      reason: "entry-unbalanced",
      facts: { unit: "EUR", excess: 1n },
    });
  });

  it("refuses half-days that do not balance", () => {
    expect(check([...moveEuros(cents(1), { from: free, to: fees }), dayLine(planned, halfDays(2))])).toEqual({
      reason: "entry-unbalanced",
      facts: { unit: "HALF-DAY", excess: 2n },
    });
  });

  it.each([
    ["zero", 0n, "line-amount-zero"],
    ["more than JSON carries", 2n ** 53n, "line-amount-too-large"],
    ["less than JSON carries", -(2n ** 53n), "line-amount-too-large"],
  ])("refuses a line of %s", (_what, amount, reason) => {
    expect(check([euroLine(free, cents(amount)), euroLine(fees, cents(-amount))])).toMatchObject({
      reason,
      field: "lines.0.amount",
    });
  });

  it("lets through the largest amount", () => {
    expect(check(moveEuros(cents(2n ** 53n - 1n), { from: free, to: fees }))).toBe("balanced");
  });

  it("balances any lines but for their sum", () => {
    const amounts = fc.array(
      fc.bigInt({ min: -1_000_000n, max: 1_000_000n }).filter((amount) => amount !== 0n),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(amounts, (list) => {
        const lines = list.map((amount) => euroLine(free, cents(amount)));
        const excess = list.reduce((total, amount) => total + amount, 0n);
        expect(check(lines)).toEqual(
          excess === 0n ? "balanced" : { reason: "entry-unbalanced", facts: { unit: "EUR", excess } },
        );
        if (excess !== 0n) expect(check([...lines, euroLine(fees, cents(-excess))])).toBe("balanced");
      }),
    );
  });
});

import { describe, expect, it } from "vitest";
import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { checkProposal, type Proposal } from "./decision.ts";
import { holdIn } from "./what-if.ts";

const grant = {
  amount: cents(1n),
  instalments: 36,
  graceMonths: 6,
  frequency: "monthly",
  halfDays: halfDays(0n),
  jobs: { created: 3, kept: 0 },
} as const;
const yes: Proposal = { outcome: "approved", grant, conditions: [], reasons: "", derogation: null };

function reasonOf(changes: Partial<Proposal>): string {
  const checked = checkProposal({ ...yes, ...changes });
  return checked.ok ? "ok" : checked.refusal.reason;
}

describe("a proposal", () => {
  it("grants more than nothing when it approves", () => {
    const granting = (amount: bigint) => reasonOf({ grant: { ...grant, amount: cents(amount) } });
    expect([granting(-1n), granting(0n), granting(1n)]).toEqual([
      "amount-not-positive",
      "amount-not-positive",
      "ok",
    ]);
    expect(reasonOf({ grant: null })).toBe("grant-missing");
  });

  it("states its conditions when it has some, and only then", () => {
    const outcome = "approved-with-conditions";
    expect(reasonOf({ outcome })).toBe("conditions-missing");
    expect(reasonOf({ outcome, conditions: ["Prêt bancaire confirmé", " "] })).toBe("conditions-missing");
    expect(reasonOf({ outcome, conditions: ["Prêt bancaire confirmé"] })).toBe("ok");
    expect(reasonOf({ conditions: ["Prêt bancaire confirmé"] })).toBe("conditions-without-approval");
  });

  it("grants nothing and says why when it adjourns or refuses", () => {
    for (const outcome of ["adjourned", "refused"] as const) {
      expect(reasonOf({ outcome })).toBe("grant-without-approval");
      expect(reasonOf({ outcome, grant: null })).toBe("reasons-missing");
      expect(reasonOf({ outcome, grant: null, reasons: "Aucun emploi au-delà du remplacement." })).toBe("ok");
    }
  });
});

describe("saying yes", () => {
  const fund = { available: cents(25_500_00n), held: cents(22_000_00n) };

  it.each([
    [25_499_99n, true],
    [25_500_00n, true],
    [25_500_01n, false],
  ])("to %s cents of 25 500 € is possible: %s", (amount, isEnough) => {
    expect(holdIn(fund, cents(amount))).toEqual({
      available: 25_500_00n - amount,
      held: 22_000_00n + amount,
      isEnough,
    });
  });
});

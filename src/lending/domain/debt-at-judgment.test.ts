import { describe, expect, it } from "vitest";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import type { AdvanceEvent } from "./advance-event.ts";
import { debtAtJudgment } from "./debt-at-judgment.ts";

const terms = { principal: euros(1_500), instalments: 3, graceMonths: 6, frequency: "monthly" } as const;
const judgedOn = plainDate("2010-08-05");

const happened = (kind: "disbursement" | "repayment" | "return", on: string, rank: number) =>
  ({
    kind,
    id: `${kind} ${rank}`,
    on: plainDate(on),
    rank,
    amount: kind === "disbursement" ? euros(1_500) : euros(500),
    rule: "next-first",
    of: "repayment 2",
  }) as AdvanceEvent;

const paid = [happened("disbursement", "2010-01-04", 1), happened("repayment", "2010-08-04", 2)];
const judgment: AdvanceEvent = { kind: "liquidation", id: "judgment", on: judgedOn, rank: 3 };

describe("the debt to declare", () => {
  it("is what was left on the day of the judgment, whatever comes after it", () => {
    expect(debtAtJudgment(terms, [...paid, judgment], judgedOn)).toBe(euros(1_000));
    const recovered = happened("repayment", "2010-09-01", 4);
    expect(debtAtJudgment(terms, [...paid, judgment, recovered], judgedOn)).toBe(euros(1_000));
  });

  it("counts a debit of the eve that the bank takes back once the judgment is known", () => {
    const returned = happened("return", "2010-08-09", 4);
    expect(debtAtJudgment(terms, [...paid, judgment, returned], judgedOn)).toBe(euros(1_500));
  });
});

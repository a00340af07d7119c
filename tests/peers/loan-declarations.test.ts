import { describe, expect, it } from "vitest";
import { declareLoans, lawThreshold } from "#accounting/domain/declare-loans.ts";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import oracle from "./oracles/schedules.json" with { type: "json" };

const { loans: told, expected, threshold } = oracle.form_2062;
const loans = told.map(({ id, borrower, date, amount }) => ({
  id,
  borrower,
  on: plainDate(date),
  amount: euros(amount),
}));

describe("the loans that form 2062 asks for", () => {
  it("pass the oracle's threshold, alone or together", () => {
    expect(lawThreshold.amount).toBe(euros(threshold.slice(0, 7)));
    for (const { year, borrower_side: firms, lender_side_total_over_threshold: lenders } of expected) {
      const found = declareLoans(loans, Number(year), []).loans;
      const forFirms = found.filter(({ reason }) => reason !== "lender-total-above");
      expect(forFirms.map(({ id }) => id)).toEqual(firms);
      expect(found.map(({ id }) => id)).toEqual(lenders);
    }
  });

  it("follow a threshold told for the years before the law that we know", () => {
    const told2010 = { from: plainDate("2010-01-01"), amount: euros(760), source: "essai" };
    expect(declareLoans([], 2010, []).threshold).toBe(lawThreshold);
    expect(declareLoans([], 2010, [told2010]).threshold).toBe(told2010);
    expect(declareLoans([], 2020, [told2010]).threshold).toBe(lawThreshold);
  });

  it("follow the threshold of their own year", () => {
    const later = { from: plainDate("2027-01-01"), amount: euros(50_000), source: "essai" };
    expect(declareLoans(loans, 2026, [later]).loans).toHaveLength(4);
    expect(declareLoans(loans, 2026, [{ ...later, from: plainDate("2026-01-01") }]).loans).toEqual([]);
  });
});

import { type Cents, cents, sum } from "#kernel/money.ts";
import { type PlainDate, partsOf, plainDate } from "#kernel/plain-date.ts";
import { groupBy } from "./group-by.ts";

/** A loan contract, on the day it was made. */
export type DeclaredLoan = {
  readonly id: string;
  readonly borrower: string;
  readonly on: PlainDate;
  readonly amount: Cents;
};

/** Loans of no more than this need not be declared, from a day on. */
export type DeclarationThreshold = {
  readonly from: PlainDate;
  readonly amount: Cents;
  /** The text that says so. */
  readonly source: string;
};

/** Since 27 September 2020 (annexe IV to the CGI, art. 23 L). */
export const lawThreshold: DeclarationThreshold = {
  from: plainDate("2020-09-27"),
  amount: cents(500_000n),
  source: "CGI, art. 242 ter 3 ; annexe IV, art. 23 L",
};

/** On which side a loan must be told: the firm's alone, or also the lender's, whose loans of the year pass the threshold together. */
export type DeclarationReason = "loan-above" | "borrower-total-above" | "lender-total-above";

export type Declaration = {
  readonly year: number;
  readonly threshold: DeclarationThreshold;
  readonly total: Cents;
  readonly loans: readonly (DeclaredLoan & { readonly reason: DeclarationReason })[];
  /** By whom lends or stands between, when they declare. */
  readonly declareBefore: PlainDate;
};

/**
 * The loans of a year to declare on form 2062: each one above the threshold, all those of a borrower whose year passes it, and all
 * of the lender's once its own does.
 */
export function declareLoans(
  loans: readonly DeclaredLoan[],
  year: number,
  thresholds: readonly DeclarationThreshold[],
): Declaration {
  const threshold = thresholdOn(thresholds, plainDate(`${year}-12-31`));
  const ofYear = loans
    .filter(({ on }) => partsOf(on).year === year)
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const total = sum(ofYear.map(({ amount }) => amount));
  const byBorrower = groupBy(ofYear, ({ borrower }) => borrower);

  function reasonOf({ amount, borrower }: DeclaredLoan): DeclarationReason | null {
    if (amount > threshold.amount) return "loan-above";
    const theirs = sum((byBorrower.get(borrower) ?? []).map((loan) => loan.amount));
    if (theirs > threshold.amount) return "borrower-total-above";
    return total > threshold.amount ? "lender-total-above" : null;
  }

  return {
    year,
    threshold,
    total,
    loans: ofYear.flatMap((loan) => {
      const reason = reasonOf(loan);
      return reason === null ? [] : [{ ...loan, reason }];
    }),
    declareBefore: plainDate(`${year + 1}-02-15`),
  };
}

/** The threshold in force on a day: the last told for it; before any, the law's own, which says since when it holds. */
export function thresholdOn(
  thresholds: readonly DeclarationThreshold[],
  on: PlainDate,
): DeclarationThreshold {
  let last: DeclarationThreshold | null = lawThreshold.from <= on ? lawThreshold : null;
  for (const threshold of thresholds) {
    const isLater = last === null || threshold.from >= last.from;
    if (threshold.from <= on && isLater) last = threshold;
  }
  return last ?? lawThreshold;
}

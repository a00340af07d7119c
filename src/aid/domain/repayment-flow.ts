import { type Cents, cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { addMonths, type PlainDate } from "#kernel/plain-date.ts";
import type { Frequency } from "#kernel/schedule.ts";

/** What comes back, in whole months from the day the aid is granted. */
export type RepaymentFlow = { readonly month: number; readonly amount: Cents };

export type LoanTerms = {
  readonly principal: Cents;
  readonly instalments: number;
  readonly graceMonths: number;
  readonly frequency: Frequency;
};

export type LoanTermsRefusal = Refusal<
  "principal-not-positive" | "instalments-not-positive" | "grace-negative" | "loan-too-long"
>;

/** A thousand years: what is longer is a mistyped figure. */
export const longestMonths = 12_000;

/** Equal instalments rounded down to the cent, the last takes the remainder: those of the schedule. */
export function repaymentFlows(terms: LoanTerms): Outcome<readonly RepaymentFlow[], LoanTermsRefusal> {
  const { principal, instalments, graceMonths, frequency } = terms;
  if (principal <= 0n) return refuse("principal-not-positive", { principal }, "principalCents");
  if (instalments < 1) return refuse("instalments-not-positive", { instalments }, "instalments");
  if (graceMonths < 0) return refuse("grace-negative", { graceMonths }, "graceMonths");
  const period = frequency === "monthly" ? 1 : 3;
  const months = graceMonths + instalments * period;
  if (months > longestMonths)
    return refuse("loan-too-long", { months, longest: longestMonths }, "instalments");
  const each = principal / BigInt(instalments);
  const last = principal - each * BigInt(instalments - 1);
  return accept(
    Array.from({ length: instalments }, (_, index) => ({
      month: graceMonths + (index + 1) * period,
      amount: cents(index + 1 === instalments ? last : each),
    })),
  );
}

/** Dated instalments, seen from a day: a month begun counts whole, and what fell due already counts at once. */
export function flowsFrom(
  on: PlainDate,
  instalments: readonly { readonly dueOn: PlainDate; readonly amount: Cents }[],
): readonly RepaymentFlow[] {
  return instalments.map(({ dueOn, amount }) => ({ month: monthsUntil(on, dueOn), amount }));
}

function monthsUntil(from: PlainDate, to: PlainDate): number {
  let months = 0;
  while (addMonths(from, months) < to) months += 1;
  return months;
}

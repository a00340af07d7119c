import type { BasisPoints } from "#kernel/basis-points.ts";
import { type Cents, cents, euros } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { fraction, roundHalfUp } from "#kernel/weight.ts";

const leastCollateral = 5000;
const fiveYears = { most: euros(1_500_000), months: 60 };
const tenYears = { most: euros(750_000), months: 120 };

/**
 * Reg. (EU) 2023/2831 art. 4(3)(b): a loan secured by half at least, of 1 500 000 over five years or 750 000 over ten, takes its share of the
 * ceiling of 300 000. Both come to 4 % of the amount a year. An honour loan without collateral is never one.
 */
export function securedLoanAid({
  amount,
  months,
  collateral,
}: {
  readonly amount: Cents;
  readonly months: number;
  readonly collateral: BasisPoints;
}): Outcome<Cents, Refusal<"collateral-too-low" | "secured-loan-too-large">> {
  if (collateral < leastCollateral)
    return refuse("collateral-too-low", { collateral, least: leastCollateral }, "collateral");
  const isWithin = [fiveYears, tenYears].some((leg) => amount <= leg.most && months <= leg.months);
  if (!isWithin) return refuse("secured-loan-too-large", { amount, months }, "amount");
  return accept(cents(roundHalfUp(fraction(amount * BigInt(months) * 4n, 1200n))));
}

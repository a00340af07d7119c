import { type Cents, cents } from "#kernel/money.ts";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import { computeLeverage, type MatchingRefusal } from "./leverage.ts";
import type { DaysStake, MatchingLine } from "./matching-line.ts";

export type WantedTotal = DaysStake & {
  readonly lines: readonly MatchingLine[];
  readonly totalCash: Cents;
};

/**
 * The smallest private stake whose total reaches the wanted one. The public total never shrinks when the stake
 * grows (no weight is negative, and what completes a share only fills up to it), so a search by halves finds it.
 */
export function smallestPrivateCash(wanted: WantedTotal): Outcome<Cents, MatchingRefusal> {
  if (wanted.totalCash < 0n)
    return refuse("total-cash-negative", { totalCash: wanted.totalCash }, "totalCashCents");

  const highest = computeLeverage({ ...wanted, privateCash: wanted.totalCash });
  if (!highest.ok) return highest;

  let tooLittle = -1n;
  let enough: bigint = wanted.totalCash;
  while (enough - tooLittle > 1n) {
    const stake = (tooLittle + enough) / 2n;
    const reached = computeLeverage({ ...wanted, privateCash: cents(stake) });
    if (!reached.ok) return reached;
    if (reached.value.totalCash >= wanted.totalCash) enough = stake;
    else tooLittle = stake;
  }
  return accept(cents(enough));
}

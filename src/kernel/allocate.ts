import { invariant } from "./invariant.ts";
import { type Cents, cents, negate } from "./money.ts";

/**
 * Shares an amount in proportion to the weights, by largest remainder: the parts always add up to the amount, and on
 * a tie the earlier part takes the cent.
 */
export function allocate(amount: Cents, weights: readonly bigint[]): Cents[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0n);
  invariant(
    weights.every((weight) => weight >= 0n),
    "a weight is never negative",
  );
  invariant(total > 0n, "at least one weight is above zero");
  if (amount < 0n) return allocate(negate(amount), weights).map(negate);

  const parts = weights.map((weight, index) => ({
    index,
    floor: (amount * weight) / total,
    remainder: (amount * weight) % total,
  }));
  const left = amount - parts.reduce((sum, part) => sum + part.floor, 0n);
  const served = new Set(
    parts
      .toSorted((a, b) =>
        a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1,
      )
      .slice(0, Number(left))
      .map((part) => part.index),
  );
  return parts.map((part) => cents(part.floor + (served.has(part.index) ? 1n : 0n)));
}

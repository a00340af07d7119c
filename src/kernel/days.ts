import { invariant } from "./invariant.ts";

declare const unit: unique symbol;

/** Expert time, counted in half-days. */
export type HalfDays = bigint & { readonly [unit]: "half-days" };

export function halfDays(value: bigint | number): HalfDays {
  invariant(
    typeof value === "bigint" || Number.isSafeInteger(value),
    `${value} is not a whole number of half-days`,
  );
  return BigInt(value) as HalfDays;
}

export function sumHalfDays(counts: readonly HalfDays[]): HalfDays {
  return halfDays(counts.reduce((total, count) => total + count, 0n));
}

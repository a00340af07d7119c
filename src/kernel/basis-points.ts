import { invariant } from "./invariant.ts";
import { fraction, roundHalfUp } from "./weight.ts";

declare const unit: unique symbol;

/** A share in hundredths of a percent: 7967 is 79.67 %. */
export type BasisPoints = number & { readonly [unit]: "basis-points" };

export function basisPoints(value: number): BasisPoints {
  invariant(Number.isSafeInteger(value), `${value} is not a whole number of basis points`);
  return value as BasisPoints;
}

/** Half-up; null when there is nothing to take a share of. */
export function share(part: bigint, whole: bigint): BasisPoints | null {
  if (whole === 0n) return null;
  return basisPoints(Number(roundHalfUp(fraction(10_000n * part, whole))));
}

import { share } from "#kernel/basis-points.ts";
import { fraction, roundHalfUp } from "#kernel/weight.ts";

/** In basis points, half-up; null when there is nothing to divide by. */
export function ratio(part: bigint | null, whole: bigint | null): bigint | null {
  if (part === null || whole === null) return null;
  const points = share(part, whole);
  return points === null ? null : BigInt(points);
}

/** Half-up to the cent; null of nothing. */
export function mean(total: bigint, number: bigint): bigint | null {
  return number === 0n ? null : roundHalfUp(fraction(total, number));
}

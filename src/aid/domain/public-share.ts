import type { BasisPoints } from "#kernel/basis-points.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { fraction, roundHalfUp } from "#kernel/weight.ts";

/** How much of a fund is State resources: all of it counts unless its territory decided otherwise, with a reason. */
export type PublicShare = BasisPoints;

/** The aid that counts: the share of the grant equivalent as told to the firm, so that anyone finds it again by hand. */
export function countedAid(grantEquivalent: Cents, share: PublicShare): Cents {
  return cents(roundHalfUp(fraction(grantEquivalent * BigInt(share), 10_000n)));
}

import { type BasisPoints, basisPoints, share } from "#kernel/basis-points.ts";
import { type Cents, cents, plus, sum } from "#kernel/money.ts";
import { fraction, roundHalfUp } from "#kernel/weight.ts";
import type { Pledge } from "./pledge.ts";
import { isPrivateCash } from "./pledge-states.ts";

export type Concentration = {
  readonly holders: number;
  readonly largest: {
    readonly organisation: string;
    readonly amount: Cents;
    readonly share: BasisPoints;
  } | null;
  /** Herfindahl-Hirschman: the sum of the squared shares, 10 000 when one holder carries all. */
  readonly herfindahl: BasisPoints | null;
};

/** How much the private money hangs on one partner. */
export function concentrationOf(pledges: readonly Pledge[]): Concentration {
  const stakes = stakesOf(pledges);
  const total = sum(stakes.map(({ amount }) => amount));
  const [largest] = stakes.toSorted((a, b) => (a.amount < b.amount ? 1 : a.amount > b.amount ? -1 : 0));
  if (largest === undefined || total === 0n) return { holders: 0, largest: null, herfindahl: null };

  const squares = stakes.reduce((sumOfSquares, { amount }) => sumOfSquares + amount * amount, 0n);
  return {
    holders: stakes.length,
    largest: { ...largest, share: share(largest.amount, total) ?? basisPoints(0) },
    herfindahl: basisPoints(Number(roundHalfUp(fraction(10_000n * squares, total * total)))),
  };
}

/** By holder, since one may promise for both purposes. */
function stakesOf(pledges: readonly Pledge[]): { organisation: string; amount: Cents }[] {
  const byHolder = new Map<string, Cents>();
  for (const { holder, amount } of pledges.filter(isPrivateCash))
    byHolder.set(holder, plus(byHolder.get(holder) ?? cents(0n), cents(amount)));
  return [...byHolder].map(([organisation, amount]) => ({ organisation, amount }));
}

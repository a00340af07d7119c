import { allocate } from "#kernel/allocate.ts";
import { cents } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Tranche } from "./pledge.ts";

/**
 * Tranches once a promise has moved: more is spread over those still to come, as they stand, or on one of its own once none is; less is
 * taken from the last. They always make the promise.
 */
export function retrench(
  tranches: readonly Tranche[],
  { difference, from }: { readonly difference: bigint; readonly from: PlainDate },
): Tranche[] {
  return difference < 0n ? takeFromLast(tranches, -difference) : spread(tranches, difference, from);
}

function spread(tranches: readonly Tranche[], more: bigint, from: PlainDate): Tranche[] {
  if (more === 0n) return [...tranches];
  const coming = tranches.filter(({ dueOn }) => dueOn >= from);
  if (coming.length === 0) return [...tranches, { dueOn: from, amount: more }];
  const isEmpty = coming.every(({ amount }) => amount === 0n);
  const parts = allocate(
    cents(more),
    coming.map(({ amount }) => (isEmpty ? 1n : amount)),
  );
  return tranches.map((tranche) => {
    const index = coming.indexOf(tranche);
    return index === -1 ? tranche : { ...tranche, amount: tranche.amount + (parts[index] ?? 0n) };
  });
}

function takeFromLast(tranches: readonly Tranche[], less: bigint): Tranche[] {
  let left = less;
  return tranches
    .toReversed()
    .map((tranche) => {
      const taken = left < tranche.amount ? left : tranche.amount;
      left -= taken;
      return { ...tranche, amount: tranche.amount - taken };
    })
    .toReversed();
}

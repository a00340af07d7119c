/** A promise is always the same gesture, in euros and in half-days: promised, then honoured or released. */
export type PromisedAmounts = {
  readonly promised: bigint;
  /** Asked for so far, paid or not. Days are not called. */
  readonly called: bigint;
  readonly honoured: bigint;
  readonly released: bigint;
};

export type PromiseState = PromisedAmounts & {
  /** Neither honoured nor released. */
  readonly left: bigint;
  /** Neither called nor released. */
  readonly toCall: bigint;
  /** Honoured beyond what was called (euros), or beyond what was promised (days). */
  readonly overpaid: bigint;
};

export function stateOfPromise(promise: PromisedAmounts, unit: "EUR" | "HALF-DAY"): PromiseState {
  const { promised, called, honoured, released } = promise;
  const expected = unit === "EUR" ? called : promised - released;
  return {
    ...promise,
    left: atLeastZero(promised - honoured - released),
    toCall: unit === "EUR" ? atLeastZero(promised - called - released) : 0n,
    overpaid: atLeastZero(honoured - expected),
  };
}

const nothing = { promised: 0n, called: 0n, honoured: 0n, released: 0n, left: 0n, toCall: 0n, overpaid: 0n };

/** Several promises in one unit: each figure is the sum of theirs, so that what one left is not hidden by another. */
export function addPromises(states: readonly PromiseState[]): PromiseState {
  return states.reduce(
    (total, state) => ({
      promised: total.promised + state.promised,
      called: total.called + state.called,
      honoured: total.honoured + state.honoured,
      released: total.released + state.released,
      left: total.left + state.left,
      toCall: total.toCall + state.toCall,
      overpaid: total.overpaid + state.overpaid,
    }),
    nothing,
  );
}

function atLeastZero(amount: bigint): bigint {
  return amount > 0n ? amount : 0n;
}

import { type Cents, cents, sum } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { type PromiseFigureKey, promiseFigureKeys } from "./figure-keys.ts";
import type { Promised } from "./position.ts";

/** What the conventions say of the money promised to a fund: a signature, a call, a release. */
export type PromiseMovement = {
  readonly figure: PromiseFigureKey;
  readonly effectiveOn: PlainDate;
  readonly recordedAt: string;
  readonly kind: string;
  readonly act: string;
  readonly account: string;
  /** What it adds to the figure; a release takes away. */
  readonly amount: Cents;
};

export function promisedBy(movements: readonly PromiseMovement[], on: PlainDate): Promised {
  const [pledged, called] = promiseFigureKeys.map((figure) =>
    sum(
      movements
        .filter((movement) => movement.figure === figure && movement.effectiveOn <= on)
        .map(({ amount }) => amount),
    ),
  );
  return { pledged: pledged ?? cents(0n), called: called ?? cents(0n) };
}

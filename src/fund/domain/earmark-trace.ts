import { allocate } from "#kernel/allocate.ts";
import { type Cents, cents } from "#kernel/money.ts";

/** The cash that an earmark has and that no decision took. */
export interface EarmarkedCash {
  readonly earmark: string;
  readonly available: Cents;
}

/** What a decision took from one source, and what of it came back. */
export interface TracedSource {
  /** An earmark; the fund itself for what nobody restricts. */
  readonly source: string;
  readonly taken: Cents;
  readonly back: Cents;
}

/** Where the euros of a decision came from; no source where it took none that are restricted. */
export interface Trace {
  readonly fund: string;
  readonly decision: string;
  readonly sources: readonly TracedSource[];
  /** Earmarks that their funder lifted: what comes back to them is free. */
  readonly lifted: ReadonlySet<string>;
}

/** What a decision takes: from each earmark that the file fits, the oldest first, then from what is free. */
export function takeFrom({
  fund,
  amount,
  fitting,
}: {
  readonly fund: string;
  readonly amount: Cents;
  /** Those that the file fits, the oldest first. */
  readonly fitting: readonly EarmarkedCash[];
}): TracedSource[] {
  let left: bigint = amount;
  const taken = fitting.flatMap(({ earmark, available }) => {
    const part = left < available ? left : available;
    if (part <= 0n) return [];
    left -= part;
    return [{ source: earmark, taken: cents(part), back: cents(0n) }];
  });
  return left === 0n ? taken : [...taken, { source: fund, taken: cents(left), back: cents(0n) }];
}

/**
 * What of an amount that comes back is each source's: cumulated, each has what it gave of the whole by largest remainder, never
 * more than it gave. Below zero, what had come back leaves again. Beyond what was taken, nothing is anybody's.
 */
export function shareBack(sources: readonly TracedSource[], amount: Cents): Cents[] {
  const taken = sources.reduce((sum, source) => sum + source.taken, 0n);
  const before = sources.reduce((sum, source) => sum + source.back, 0n);
  const after = within(before + amount, 0n, taken);
  const moved = after - before;
  if (moved === 0n) return sources.map(() => cents(0n));
  const sign = moved > 0n ? 1n : -1n;
  const missing = sources.map((source) => sign * (source.taken * after - source.back * taken));
  return allocate(
    cents(moved),
    missing.map((weight) => (weight > 0n ? weight : 0n)),
  );
}

function within(value: bigint, least: bigint, most: bigint): bigint {
  if (value < least) return least;
  return value > most ? most : value;
}

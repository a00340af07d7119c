import { type Cents, cents, plus } from "#kernel/money.ts";
import { type ArrearsBucket, arrearsBuckets } from "./advance-state.ts";

export type BucketTotal = {
  readonly bucket: ArrearsBucket;
  readonly advances: number;
  readonly late: Cents;
};

/** What is late by age, every bucket told, empty ones too. */
export function bucketTotals(
  lines: readonly { readonly bucket: ArrearsBucket; readonly late: Cents }[],
): BucketTotal[] {
  const aged: readonly ArrearsBucket[] = arrearsBuckets.filter((bucket) => bucket !== "none");
  const totals = new Map(aged.map((bucket) => [bucket, nothingIn(bucket)]));
  for (const { bucket, late } of lines) {
    const total = totals.get(bucket);
    if (total === undefined) continue;
    totals.set(bucket, { bucket, advances: total.advances + 1, late: plus(total.late, late) });
  }
  return [...totals.values()];
}

function nothingIn(bucket: ArrearsBucket): BucketTotal {
  return { bucket, advances: 0, late: cents(0n) };
}

import { invariant } from "#kernel/invariant.ts";

// (1 + rate)^(-month/12) is irrational: each factor is kept between two whole numbers of 10^-digits, one rounded down
// and one rounded up at every step, so that what is computed from them is bounded on both sides. No binary float.

/** The exact number lies between `low` and `high`, both in units of 10^-digits. */
export type Bounds = { readonly low: bigint; readonly high: bigint };

/** What one euro `month` months away is worth today, from month 0 to the last, at a yearly rate in basis points. */
export function discountFactors(rateBp: number, months: number, digits: number): readonly Bounds[] {
  invariant(rateBp > -10_000, `${rateBp} basis points leave something of a euro`);
  const unit = 10n ** BigInt(digits);
  const perMonth = inverse(twelfthRoot(BigInt(10_000 + rateBp), digits), unit);
  const factors: Bounds[] = [{ low: unit, high: unit }];
  let last: Bounds = { low: unit, high: unit };
  for (let month = 1; month <= months; month += 1) {
    last = { low: (last.low * perMonth.low) / unit, high: ceilingOf(last.high * perMonth.high, unit) };
    factors.push(last);
  }
  return factors;
}

/** Of a number of ten-thousandths. */
function twelfthRoot(tenThousandths: bigint, digits: number): Bounds {
  const scaled = (tenThousandths * 10n ** BigInt(12 * digits)) / 10_000n;
  const low = wholeRoot(scaled, 12n);
  const isExact = low ** 12n * 10_000n === tenThousandths * 10n ** BigInt(12 * digits);
  return { low, high: isExact ? low : low + 1n };
}

function inverse({ low, high }: Bounds, unit: bigint): Bounds {
  return { low: (unit * unit) / high, high: ceilingOf(unit * unit, low) };
}

/** The whole part of the root, by Newton's descent from above. */
function wholeRoot(value: bigint, degree: bigint): bigint {
  let root = 1n << (BigInt(value.toString(2).length) / degree + 1n);
  for (;;) {
    const next = ((degree - 1n) * root + value / root ** (degree - 1n)) / degree;
    if (next >= root) return root;
    root = next;
  }
}

function ceilingOf(numerator: bigint, denominator: bigint): bigint {
  return (numerator + denominator - 1n) / denominator;
}

import { type BasisPoints, basisPoints } from "#kernel/basis-points.ts";
import { type Cents, cents, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { type Bounds, discountFactors } from "./discount-factors.ts";
import type { RepaymentFlow } from "./repayment-flow.ts";

// Gross grant equivalent of a zero-interest advance: Reg. (EU) 2023/2831 art. 4(3)(c), communication 2008/C 14/02. No text
// fixes how monthly instalments compound: both methods are kept, and the one used is written with its result.

export const grantEquivalentMethods = ["A", "B"] as const;

export type GrantEquivalentMethod = (typeof grantEquivalentMethods)[number];

/** Above the base rate: communication 2008/C 14/02. */
const discountMarginBp = 100;

export type AidRates = {
  /** Base rate and margin: what a bank would have asked. */
  readonly reference: BasisPoints;
  /** Base rate and one hundred: what brings an amount back to the day of the grant. */
  readonly discount: BasisPoints;
};

export type RateRefusal = Refusal<"rate-below-minus-one-hundred-percent">;

export function aidRates(base: BasisPoints, margin: BasisPoints): Outcome<AidRates, RateRefusal> {
  const reference = basisPoints(base + margin);
  const discount = basisPoints(base + discountMarginBp);
  if (reference <= -10_000 || discount <= -10_000)
    return refuse("rate-below-minus-one-hundred-percent", { baseRateBp: base }, "baseRateBp");
  return accept({ reference, discount });
}

/** Rounded half-up to the cent, once, at the end. A reference rate at or below zero grants nothing. */
export function grantEquivalent(
  method: GrantEquivalentMethod,
  flows: readonly RepaymentFlow[],
  rates: AidRates,
): Cents {
  if (rates.reference <= 0) return cents(0n);
  return method === "A" ? forgoneInterest(flows, rates) : nominalLessPresentValue(flows, rates);
}

/** Σ outstanding(t) × reference/12 × (1 + discount)^(-t/12). */
function forgoneInterest(flows: readonly RepaymentFlow[], { reference, discount }: AidRates): Cents {
  const owed = owedByMonth(flows);
  return roundedOnceSure((digits) => {
    const factors = discountFactors(discount, owed.length, digits);
    const total = owed.reduce<Bounds>(
      (so, amount, index) => addBounds(so, factors[index + 1], amount),
      nothing,
    );
    return { low: total.low * BigInt(reference), high: total.high * BigInt(reference), over: 120_000n };
  });
}

/** Principal − Σ instalment × (1 + reference)^(-t/12). */
function nominalLessPresentValue(flows: readonly RepaymentFlow[], { reference }: AidRates): Cents {
  const principal = sum(flows.map(({ amount }) => amount));
  const months = Math.max(...flows.map(({ month }) => month));
  return roundedOnceSure((digits) => {
    const factors = discountFactors(reference, months, digits);
    const present = flows.reduce<Bounds>(
      (so, { month, amount }) => addBounds(so, factors[month], amount),
      nothing,
    );
    const nominal = principal * 10n ** BigInt(digits);
    return { low: nominal - present.high, high: nominal - present.low, over: 1n };
  });
}

/** What is still owed during each month, from the first to the last. */
function owedByMonth(flows: readonly RepaymentFlow[]): readonly bigint[] {
  const last = Math.max(...flows.map(({ month }) => month));
  const repaid = new Map<number, bigint>();
  for (const { month, amount } of flows) repaid.set(month, (repaid.get(month) ?? 0n) + amount);
  let owed: bigint = sum(flows.map(({ amount }) => amount)) - (repaid.get(0) ?? 0n);
  return Array.from({ length: last }, (_, index) => {
    const during = owed;
    owed -= repaid.get(index + 1) ?? 0n;
    return during;
  });
}

const nothing: Bounds = { low: 0n, high: 0n };

function addBounds(so: Bounds, factor: Bounds | undefined, amount: bigint): Bounds {
  const { low, high } = factor ?? nothing;
  return { low: so.low + low * amount, high: so.high + high * amount };
}

type Bounded = Bounds & { readonly over: bigint };

const fewestDigits = 30;
const mostDigits = 480;

/**
 * Both bounds must round to the same cent; if not, it is computed again with more digits. What still hesitates at 480 digits is an
 * exact half, which goes up.
 */
function roundedOnceSure(compute: (digits: number) => Bounded): Cents {
  for (let digits = fewestDigits; ; digits *= 2) {
    const { low, high, over } = compute(digits);
    const unit = over * 10n ** BigInt(digits);
    const [lowest, highest] = [halfUp(low, unit), halfUp(high, unit)];
    if (lowest === highest || digits >= mostDigits) return cents(highest);
  }
}

function halfUp(numerator: bigint, denominator: bigint): bigint {
  const doubled = 2n * numerator + denominator;
  const whole = doubled / (2n * denominator);
  return doubled < 0n && whole * 2n * denominator !== doubled ? whole - 1n : whole;
}

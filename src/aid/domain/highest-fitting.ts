import { type Cents, cents } from "#kernel/money.ts";
import { type AidRates, type GrantEquivalentMethod, grantEquivalent } from "./grant-equivalent.ts";
import { countedAid, type PublicShare } from "./public-share.ts";
import { type LoanTerms, repaymentFlows } from "./repayment-flow.ts";

/**
 * The highest advance of the same length whose counted aid stays within the headroom, at most `most`. The remainder of a division
 * comes back last, so the aid is not quite proportional: cents that divide evenly come first, then what is left over, and
 * each of the two only ever adds to the aid.
 */
export function highestFitting(
  terms: Omit<LoanTerms, "principal">,
  {
    headroom,
    most,
    method,
    rates,
    share,
  }: {
    readonly headroom: Cents;
    readonly most: Cents;
    readonly method: GrantEquivalentMethod;
    readonly rates: AidRates;
    readonly share: PublicShare;
  },
): Cents {
  const fits = (principal: bigint): boolean => {
    if (principal === 0n) return true;
    const flows = repaymentFlows({ ...terms, principal: cents(principal) });
    return flows.ok && countedAid(grantEquivalent(method, flows.value, rates), share) <= headroom;
  };
  const count = BigInt(terms.instalments);
  const even = count * lastThat((times) => fits(times * count), most / count);
  const rest = smallest(count - 1n, most - even);
  return cents(even + lastThat((more) => fits(even + more), rest));
}

/** The last whole number up to `most` for which it is true, given that it is true of zero and stays false once false. */
function lastThat(isTrue: (value: bigint) => boolean, most: bigint): bigint {
  let [low, high] = [0n, most];
  while (low < high) {
    const middle = (low + high + 1n) / 2n;
    if (isTrue(middle)) low = middle;
    else high = middle - 1n;
  }
  return low;
}

function smallest(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

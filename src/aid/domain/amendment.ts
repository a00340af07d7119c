import { type Cents, cents, larger, minus } from "#kernel/money.ts";
import { type AidRates, type GrantEquivalentMethod, grantEquivalent } from "./grant-equivalent.ts";
import type { RepaymentFlow } from "./repayment-flow.ts";

export interface Amendment {
  readonly before: Cents;
  readonly after: Cents;
  /** What the longer schedule adds: a new aid on the day of the amendment; zero where nothing was lengthened. */
  readonly added: Cents;
}

/** Both schedules seen from the day of the amendment, at its rates. Repaying sooner takes nothing back. */
export function amendmentAid(
  method: GrantEquivalentMethod,
  schedules: { readonly before: readonly RepaymentFlow[]; readonly after: readonly RepaymentFlow[] },
  rates: AidRates,
): Amendment {
  const before = equivalentOf(method, schedules.before, rates);
  const after = equivalentOf(method, schedules.after, rates);
  return { before, after, added: larger(cents(0n), minus(after, before)) };
}

function equivalentOf(
  method: GrantEquivalentMethod,
  flows: readonly RepaymentFlow[],
  rates: AidRates,
): Cents {
  return flows.length === 0 ? cents(0n) : grantEquivalent(method, flows, rates);
}

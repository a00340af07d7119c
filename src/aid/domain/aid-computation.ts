import type { BasisPoints } from "#kernel/basis-points.ts";
import type { Cents } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal } from "#kernel/outcome.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { AidCase } from "./aid-case.ts";
import { amendmentAid } from "./amendment.ts";
import { baseRateOn } from "./base-rate.ts";
import { type AidRates, aidRates, type GrantEquivalentMethod, type RateRefusal } from "./grant-equivalent.ts";
import { countedAid } from "./public-share.ts";
import type { RepaymentFlow } from "./repayment-flow.ts";

/** What was computed, with what: kept as it stood. */
export interface AidComputation {
  readonly method: GrantEquivalentMethod;
  readonly baseRate: BasisPoints;
  readonly baseRateFrom: PlainDate;
  readonly baseRateSource: string;
  readonly margin: BasisPoints;
  readonly rates: AidRates;
  readonly equivalent: Cents;
  readonly share: BasisPoints;
  readonly counted: Cents;
}

export type ComputingRefusal = Refusal<"base-rate-unknown"> | RateRefusal;

/** With the rates of the day of the grant: of a new advance, or of what a longer schedule adds to the one before. */
export function computeAid(
  { grantOn, rates: known, policy, share }: Pick<AidCase, "grantOn" | "rates" | "policy" | "share">,
  flows: { readonly before: readonly RepaymentFlow[]; readonly after: readonly RepaymentFlow[] },
): Outcome<AidComputation, ComputingRefusal> {
  const base = baseRateOn(known, grantOn);
  if (!base.ok) return base;
  const rates = aidRates(base.value.rate, policy.margin);
  if (!rates.ok) return rates;
  const { added } = amendmentAid(policy.method, flows, rates.value);
  return accept({
    method: policy.method,
    baseRate: base.value.rate,
    baseRateFrom: base.value.from,
    baseRateSource: base.value.source,
    margin: policy.margin,
    rates: rates.value,
    equivalent: added,
    share,
    counted: countedAid(added, share),
  });
}

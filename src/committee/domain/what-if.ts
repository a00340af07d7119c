import { type Cents, minus, plus } from "#kernel/money.ts";

/** What a fund can still decide, and what it has decided without paying it yet. */
export interface FundPlace {
  readonly available: Cents;
  readonly held: Cents;
}

/** « Et si nous disons oui » : the same fund once the amount is held. A decision never goes beyond what is available. */
export function holdIn(fund: FundPlace, amount: Cents): FundPlace & { readonly isEnough: boolean } {
  return {
    available: minus(fund.available, amount),
    held: plus(fund.held, amount),
    isEnough: amount <= fund.available,
  };
}

import { type BasisPoints, share } from "#kernel/basis-points.ts";
import { type Cents, cents, minus, plus } from "#kernel/money.ts";
import type { PlainDate } from "#kernel/plain-date.ts";
import { monthOf, nextMonth, type PlainMonth } from "#kernel/plain-month.ts";

/** What a fund can still decide, and what it has decided without paying it yet. */
export interface FundPlace {
  readonly available: Cents;
  readonly held: Cents;
}

/** How much of the fund works: what is lent or decided, of the capital base; null without capital. */
export function utilisationWith(
  { outstanding, held, capitalBase }: Record<"outstanding" | "held" | "capitalBase", Cents>,
  amount: Cents,
): BasisPoints | null {
  return capitalBase <= 0n ? null : share(plus(plus(outstanding, held), amount), capitalBase);
}

/** A repayment that firms owe on a day. */
export interface ExpectedRepayment {
  readonly dueOn: PlainDate;
  readonly amount: Cents;
}

export interface ComingMonth {
  readonly month: PlainMonth;
  readonly expected: Cents;
  /** Available at its end if firms repay as planned and nothing else is decided. */
  readonly available: Cents;
}

/** The months that follow a day's, from what is available then. */
export function comingMonths(
  available: Cents,
  expected: readonly ExpectedRepayment[],
  { on, count }: { readonly on: PlainDate; readonly count: number },
): ComingMonth[] {
  const months: ComingMonth[] = [];
  let month = monthOf(on);
  let left = expected
    .filter(({ dueOn }) => dueOn > on && monthOf(dueOn) === month)
    .reduce((total, { amount }) => plus(total, amount), available);
  for (let index = 0; index < count; index += 1) {
    month = nextMonth(month);
    const due = expected.filter(({ dueOn }) => monthOf(dueOn) === month);
    const total = due.reduce((sum, { amount }) => plus(sum, amount), cents(0n));
    left = plus(left, total);
    months.push({ month, expected: total, available: left });
  }
  return months;
}

/** « Et si nous disons oui » : the same fund once the amount is held. A decision never goes beyond what is available. */
export function holdIn(fund: FundPlace, amount: Cents): FundPlace & { readonly isEnough: boolean } {
  return {
    available: minus(fund.available, amount),
    held: plus(fund.held, amount),
    isEnough: amount <= fund.available,
  };
}

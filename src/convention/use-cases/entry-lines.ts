import { halfDays } from "#kernel/days.ts";
import { cents } from "#kernel/money.ts";
import { pledge as account, type Line, moveEuros, moveHalfDays, type PledgeState } from "#ledger/index.ts";
import type { Pledge } from "../domain/pledge.ts";

type Step = { readonly convention: string; readonly from: PledgeState; readonly to: PledgeState };

/** A promise goes from one state to the next, in its own unit. */
export function promiseLines(
  { holder, unit, amount }: Pick<Pledge, "holder" | "unit" | "amount">,
  { convention, from, to }: Step,
): readonly Line[] {
  const of = { convention, partner: holder };
  const step = { from: account(of, from), to: account(of, to) };
  return unit === "EUR" ? moveEuros(cents(amount), step) : moveHalfDays(halfDays(amount), step);
}

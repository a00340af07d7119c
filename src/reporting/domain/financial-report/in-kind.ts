import type { HalfDays } from "#kernel/days.ts";
import { type Cents, cents } from "#kernel/money.ts";
import { fraction, roundHalfUp } from "#kernel/weight.ts";

/** Half-days × day rate / 2, half-up to the cent. */
export function worthOf(count: HalfDays, dayRate: Cents): Cents {
  return cents(roundHalfUp(fraction(count * dayRate, 2n)));
}

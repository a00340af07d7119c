import type { HalfDays } from "#kernel/days.ts";
import { type Cents, cents } from "#kernel/money.ts";

/** Half-days at a rate by the day, half-up to the cent. */
export function valueOfDays(count: HalfDays, dayRate: Cents): Cents {
  return cents((count * dayRate + 1n) / 2n);
}

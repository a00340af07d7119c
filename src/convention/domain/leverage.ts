import { type BasisPoints, share } from "#kernel/basis-points.ts";
import { type Cents, cents, plus, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { fraction, roundHalfUp, toFixedDecimals } from "#kernel/weight.ts";
import type { LineRefusal } from "./check-lines.ts";
import { type MatchedLine, matchLines, valuedDays } from "./match.ts";
import type { MatchingLine, PrivateStake } from "./matching-line.ts";

export type LeverageInput = PrivateStake & { readonly lines: readonly MatchingLine[] };

export type Leverage = {
  readonly privateCash: Cents;
  /** Half-up to the cent for display; lines and shares use the exact value. */
  readonly valuedDays: Cents;
  readonly lines: readonly MatchedLine[];
  readonly publicCash: Cents;
  readonly totalCash: Cents;
  readonly publicShareOfCash: BasisPoints | null;
  readonly publicShareOfCashAndDays: BasisPoints | null;
  /** Four decimals, half-up: "3.4118". Null without private cash. */
  readonly publicPerPrivateEuro: string | null;
};

export type MatchingRefusal = LineRefusal | StakeRefusal;
type StakeRefusal = Refusal<
  "private-cash-negative" | "half-days-negative" | "day-rate-negative" | "total-cash-negative"
>;

/** What the private stake brings in public money, line by line, and the two shares, of cash and of cash and days. */
export function computeLeverage(input: LeverageInput): Outcome<Leverage, MatchingRefusal> {
  const { privateCash, halfDays, dayRate } = input;
  if (privateCash < 0n) return refuse("private-cash-negative", { privateCash }, "privateCashCents");
  if (halfDays < 0n) return refuse("half-days-negative", { halfDays }, "halfDays");
  if (dayRate < 0n) return refuse("day-rate-negative", { dayRate }, "dayRateCents");

  const matched = matchLines(input.lines, input);
  if (!matched.ok) return matched;

  const publicCash = sum(matched.value.map((line) => line.amount));
  const totalCash = plus(privateCash, publicCash);
  return accept({
    privateCash,
    valuedDays: cents(roundHalfUp(valuedDays(input))),
    lines: matched.value,
    publicCash,
    totalCash,
    publicShareOfCash: share(publicCash, totalCash),
    // Both sides doubled: the days are worth halfDays × dayRate / 2, exactly.
    publicShareOfCashAndDays: share(2n * publicCash, 2n * totalCash + halfDays * dayRate),
    publicPerPrivateEuro: privateCash === 0n ? null : toFixedDecimals(fraction(publicCash, privateCash), 4),
  });
}

import { invariant } from "./invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "./outcome.ts";

declare const unit: unique symbol;

/** An amount of euros in whole cents. No float ever touches money. */
export type Cents = bigint & { readonly [unit]: "cents" };

export function cents(value: bigint | number): Cents {
  invariant(
    typeof value === "bigint" || Number.isSafeInteger(value),
    `${value} is not a whole number of cents`,
  );
  return BigInt(value) as Cents;
}

/** For amounts written in code: `euros(250)`, `euros("250.50")`. What a person types goes through `parseEuros`. */
export function euros(amount: number | string): Cents {
  const parsed = parseEuros(String(amount));
  invariant(parsed.ok, `${amount} is not an amount of euros with at most two decimals`);
  return parsed.value;
}

/** Reads "250", "250,50", "1 250.5 €", exactly. */
export function parseEuros(text: string): Outcome<Cents, Refusal<"amount-unreadable">> {
  const match = /^(-?)(\d{1,18})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s€]/gu, ""));
  if (!match) return refuse("amount-unreadable", { text });

  const [, sign = "", whole = "", decimals = ""] = match;
  const amount = BigInt(whole + decimals.padEnd(2, "0"));
  return accept(cents(sign === "-" ? -amount : amount));
}

export function plus(a: Cents, b: Cents): Cents {
  return cents(a + b);
}

export function minus(a: Cents, b: Cents): Cents {
  return cents(a - b);
}

export function negate(amount: Cents): Cents {
  return minus(cents(0n), amount);
}

export function sum(amounts: readonly Cents[]): Cents {
  return amounts.reduce(plus, cents(0n));
}

/** -1, 0 or 1, as `Array.sort` wants it. */
export function compareCents(a: Cents, b: Cents): -1 | 0 | 1 {
  if (a < b) return -1;
  return a > b ? 1 : 0;
}

export function smaller(a: Cents, b: Cents): Cents {
  return a < b ? a : b;
}

export function larger(a: Cents, b: Cents): Cents {
  return a > b ? a : b;
}

/** JSON has no bigint: an amount that a JavaScript number cannot hold exactly is refused, never rounded. */
export function centsToNumber(amount: bigint): Outcome<number, Refusal<"amount-too-large">> {
  const number = Number(amount);
  if (!Number.isSafeInteger(number)) return refuse("amount-too-large", { cents: String(amount) });
  return accept(number);
}

import { invariant } from "./invariant.ts";
import { accept, type Outcome, type Refusal, refuse } from "./outcome.ts";

/** An exact rational, in lowest terms, its denominator above zero. */
export type Weight = { readonly numerator: bigint; readonly denominator: bigint };

export function fraction(numerator: bigint, denominator = 1n): Weight {
  invariant(denominator !== 0n, "a fraction has a denominator other than zero");
  const divisor = greatestCommonDivisor(magnitude(numerator), magnitude(denominator));
  const sign = denominator < 0n ? -1n : 1n;
  return { numerator: (sign * numerator) / divisor, denominator: (sign * denominator) / divisor };
}

/** Reads "2", "3/2" or "1.5"; up to eighteen digits on each side. */
export function parseWeight(
  text: string,
): Outcome<Weight, Refusal<"weight-unreadable" | "weight-over-zero">> {
  const match = /^(-?\d{1,18})(?:\/(\d{1,18})|\.(\d{1,18}))?$/.exec(text);
  if (!match) return refuse("weight-unreadable", { text: text.slice(0, 40) });

  const [, whole = "", over, decimals = ""] = match;
  if (over === undefined) return accept(fraction(BigInt(whole + decimals), 10n ** BigInt(decimals.length)));
  if (BigInt(over) === 0n) return refuse("weight-over-zero", { text });
  return accept(fraction(BigInt(whole), BigInt(over)));
}

export function add(a: Weight, b: Weight): Weight {
  return fraction(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);
}

export function multiply(a: Weight, b: Weight): Weight {
  return fraction(a.numerator * b.numerator, a.denominator * b.denominator);
}

export function compare(a: Weight, b: Weight): -1 | 0 | 1 {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  if (left < right) return -1;
  return left > right ? 1 : 0;
}

export function isWhole(weight: Weight): boolean {
  return weight.denominator === 1n;
}

/** To the nearest whole; a half goes away from zero (2.5 → 3, -2.5 → -3), so that a refund mirrors its payment. */
export function roundHalfUp({ numerator, denominator }: Weight): bigint {
  const rounded = (2n * magnitude(numerator) + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** "3.4118": rounded half-up, with exactly that many decimals. */
export function toFixedDecimals(weight: Weight, decimals: number): string {
  const scaled = roundHalfUp(multiply(weight, fraction(10n ** BigInt(decimals))));
  const digits = String(magnitude(scaled)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = scaled < 0n ? "-" : "";
  return decimals === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-decimals)}`;
}

/** "2" or "3/2". */
export function writeWeight({ numerator, denominator }: Weight): string {
  return denominator === 1n ? String(numerator) : `${numerator}/${denominator}`;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [left, right] = [a, b];
  while (right !== 0n) [left, right] = [right, left % right];
  return left;
}

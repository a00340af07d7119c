import type { Cents } from "#kernel/money.ts";

/** An amount as a decimal text, for a file: -1250 cents is "-12.50". */
export function decimalOf(amount: Cents): string {
  const digits = String(amount).replace("-", "").padStart(3, "0");
  return `${amount < 0n ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

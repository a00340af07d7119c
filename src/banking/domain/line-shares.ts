import { type Cents, minus, sum } from "#kernel/money.ts";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";

/** The part of a credit that repays an advance. */
export type LineShare = { readonly advance: string; readonly amount: Cents };

export type ShareRefusal = Refusal<"share-not-positive" | "share-repeated" | "shares-do-not-add-up">;

/** A credit is shared whole: what nobody recognises of it keeps the whole in suspense, and no cent is lost on the way. */
export function checkShares(
  shares: readonly LineShare[],
  amount: Cents,
): Outcome<readonly LineShare[], ShareRefusal> {
  const named = new Set<string>();
  for (const [index, share] of shares.entries()) {
    const facts = { rank: index + 1, amount: share.amount };
    if (share.amount <= 0n) return refuse("share-not-positive", facts, `shares.${index}.amount`);
    if (named.has(share.advance)) return refuse("share-repeated", facts, `shares.${index}.advance`);
    named.add(share.advance);
  }
  const shared = sum(shares.map((share) => share.amount));
  if (shared !== amount)
    return refuse("shares-do-not-add-up", { amount, shared, left: minus(amount, shared) }, "shares");
  return accept(shares);
}

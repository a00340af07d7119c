import { type Cents, cents } from "#kernel/money.ts";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { Balance, StatementEntry, StatementFoot, StatementHead } from "./statement.ts";
import type { StatementRefusal } from "./statement-refusals.ts";

/** What adds up while a statement is read. */
export type StatementSums = { entries: number; credits: bigint; debits: bigint };

export function noSums(): StatementSums {
  return { entries: 0, credits: 0n, debits: 0n };
}

export function addEntry(sums: StatementSums, { amount }: Pick<StatementEntry, "amount">): void {
  sums.entries += 1;
  if (amount > 0n) sums.credits += amount;
  else sums.debits -= amount;
}

/** Opening and entries make the closing, to the cent, or the statement is refused with its figures. */
export function closeStatement(
  head: StatementHead,
  { opening, closing }: { readonly opening: Balance | null; readonly closing: Balance | null },
  sums: StatementSums,
): Outcome<StatementFoot, StatementRefusal> {
  const foot = {
    ...head,
    opening,
    closing,
    entries: sums.entries,
    credits: cents(sums.credits),
    debits: cents(sums.debits),
  };
  if (head.source === "camt.054") return accept(foot);
  if (opening === null || closing === null)
    return refuse("statement-balance-missing", {
      statement: head.id,
      balance: opening === null ? "opening" : "closing",
    });
  const moved: Cents = cents(sums.credits - sums.debits);
  const expected = cents(opening.amount + moved);
  if (expected === closing.amount) return accept(foot);
  return refuse("statement-unbalanced", {
    statement: head.id,
    opening: opening.amount,
    moved,
    expected,
    closing: closing.amount,
  });
}

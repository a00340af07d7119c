import { cents } from "#kernel/money.ts";
import type { AccountingLine } from "./accounting-entry.ts";

/** What the lines of one account and third party come to, under the role they were written for. */
export type LineTotal = Omit<AccountingLine, "letter" | "letteredOn">;

export type LineTotals = Map<string, LineTotal>;

/** Totals that more lines can be added to; those given are left as they are. */
export function totalsOf(totals: Iterable<LineTotal>): LineTotals {
  return new Map(Array.from(totals, (total) => [keyOf(total), total]));
}

export function addLine(totals: LineTotals, line: LineTotal): void {
  const key = keyOf(line);
  const { role, account, accountLabel, third, debit, credit } = totals.get(key) ?? { ...line, ...none };
  totals.set(key, {
    role,
    account,
    accountLabel,
    third,
    debit: cents(debit + line.debit),
    credit: cents(credit + line.credit),
  });
}

const none = { debit: cents(0n), credit: cents(0n) };

function keyOf({ role, account, third }: LineTotal): string {
  return `${role} ${account} ${third?.code ?? ""}`;
}

import { type Cents, cents, minus, plus } from "#kernel/money.ts";
import type { ThirdParty } from "./accounting-event.ts";
import type { LineTotal } from "./line-totals.ts";
import type { AccountRole } from "./role.ts";

export type AccountBalance = {
  readonly account: string;
  readonly label: string;
  readonly debit: Cents;
  readonly credit: Cents;
  /** Debit less credit. */
  readonly balance: Cents;
};

export type ThirdBalance = AccountBalance & { readonly third: ThirdParty };

/** Entries, or what many come to: lines that are added up. */
export type Written = { readonly lines: readonly LineTotal[] };

/** Every account that moved, by number. */
export function trialBalance(entries: readonly Written[]): AccountBalance[] {
  return added(entries, ({ account }) => account).map(({ first, debit, credit }) => ({
    account: first.account,
    label: first.accountLabel,
    debit,
    credit,
    balance: minus(debit, credit),
  }));
}

/** What each funder and each firm owes or is owed, account by account. */
export function auxiliaryBalance(entries: readonly Written[]): ThirdBalance[] {
  return added(entries, ({ account, third }) => (third === null ? null : `${account} ${third.code}`)).flatMap(
    ({ first, debit, credit }) => {
      const { account, accountLabel: label, third } = first;
      return third === null ? [] : [{ account, label, third, debit, credit, balance: minus(debit, credit) }];
    },
  );
}

/** What the accounts that hold these roles come to, debit less credit. */
export function balanceOf(entries: readonly Written[], ...roles: readonly AccountRole[]): Cents {
  const wanted = new Set(roles);
  let total = 0n;
  for (const { lines } of entries) {
    for (const { role, debit, credit } of lines) if (wanted.has(role)) total += debit - credit;
  }
  return cents(total);
}

interface Total {
  readonly first: LineTotal;
  debit: Cents;
  credit: Cents;
}

function added(entries: readonly Written[], keyOf: (line: LineTotal) => string | null): Total[] {
  const totals = new Map<string, Total>();
  for (const { lines } of entries) {
    for (const line of lines) {
      const key = keyOf(line);
      if (key === null) continue;
      const total = totals.get(key) ?? { first: line, debit: cents(0n), credit: cents(0n) };
      total.debit = plus(total.debit, line.debit);
      total.credit = plus(total.credit, line.credit);
      totals.set(key, total);
    }
  }
  return [...totals].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

import { type Cents, cents, negate } from "#kernel/money.ts";
import { balanceOf, type Written } from "./balances.ts";
import type { JournalLine } from "./journal-entry.ts";

export type Control = {
  readonly key: "debits-credits" | "bank" | "in-transit" | "owed" | "owed-back" | "volunteering";
  /** What the books say. */
  readonly books: Cents;
  /** What it must equal: added again from the territory's journal where it holds the same thing. */
  readonly expected: Cents;
  readonly holds: boolean;
};

/** What the books of a year must equal on a day: the journal's lines until then, or what its accounts hold. */
export function controlsOf(entries: readonly Written[], journal: Iterable<JournalLine>): Control[] {
  const held = addJournal(journal);
  const { debit, credit } = sidesOf(entries);
  return [
    control("debits-credits", debit, credit),
    control("bank", balanceOf(entries, "bank-fund"), cents(held.cash)),
    control("in-transit", balanceOf(entries, "debits-remitted"), cents(held.transit)),
    control("owed", balanceOf(entries, "advances", "advances-doubtful", "instalments-due"), cents(held.owed)),
    control("owed-back", balanceOf(entries, "owed-back"), cents(held.owedBack)),
    control(
      "volunteering",
      balanceOf(entries, "lent-days-used", "volunteers-used"),
      negate(balanceOf(entries, "lent-days-given", "volunteers-given")),
    ),
  ];
}

function control(key: Control["key"], books: Cents, expected: Cents): Control {
  return { key, books, expected, holds: books === expected };
}

function sidesOf(entries: readonly Written[]): { debit: Cents; credit: Cents } {
  let [debit, credit] = [0n, 0n];
  for (const { lines } of entries) {
    for (const line of lines) {
      debit += line.debit;
      credit += line.credit;
    }
  }
  return { debit: cents(debit), credit: cents(credit) };
}

function addJournal(lines: Iterable<JournalLine>) {
  const held = { cash: 0n, transit: 0n, owed: 0n, owedBack: 0n };
  for (const { account, unit, amount } of lines) {
    if (unit !== "EUR") continue;
    if (account.startsWith("loan:")) held.owed += amount;
    else if (account.startsWith("borrower:")) held.owedBack += amount;
    else if (account.endsWith(":in-transit")) held.transit += amount;
    else if (account.startsWith("fund:")) held.cash += amount;
  }
  return held;
}

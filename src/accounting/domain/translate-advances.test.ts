import { describe, expect, it } from "vitest";
import { cents } from "#kernel/money.ts";
import { addDays, plainDate } from "#kernel/plain-date.ts";
import type { AccountingEntry } from "./accounting-entry.ts";
import { balanceOf } from "./balances.ts";
import type { DueStep, JournalEntry } from "./journal-entry.ts";
import { translateJournal } from "./translate-journal.ts";
import { writeEntries } from "./write-entries.ts";

const firstDay = plainDate("2026-01-01");

/** What receives and what gives, on the day after as many as its number. */
function entryOf(number: number, [to, from]: readonly [string, string], amount: bigint): JournalEntry {
  const lines = [
    { account: to, unit: "EUR" as const, amount },
    { account: from, unit: "EUR" as const, amount: -amount },
  ];
  const on = addDays(firstDay, number);
  return { id: `e${number}`, number: BigInt(number), on, act: "essai", reverses: null, lines };
}

const due = (entry: number, amount: bigint): DueStep => ({
  advance: "l",
  on: addDays(firstDay, entry),
  cause: "event",
  entry: `e${entry}`,
  due: cents(amount),
});

function booksOf(entries: readonly JournalEntry[], steps: readonly DueStep[] = []): AccountingEntry[] {
  const events = translateJournal({
    entries,
    calls: new Map(),
    steps,
    provisions: [],
    adjustments: [],
    advances: new Map([["l", { id: "l", decision: "d", firm: { code: "B001", name: "Menuiserie" } }]]),
    funders: new Map(),
    dayRates: new Map(),
  });
  const until = plainDate("2026-12-31");
  const written = writeEntries(events, { chart: [], validatedOn: () => null, until });
  if (!written.ok) throw new Error(written.refusal.reason);
  return written.value;
}

const told = (books: readonly AccountingEntry[]) => [
  balanceOf(books, "advances"),
  balanceOf(books, "instalments-due"),
];

const [owed, free] = ["loan:l:owed", "fund:x:free"];
const lent = [entryOf(1, ["fund:x:held:d", free], 900n), entryOf(2, [owed, "fund:x:held:d"], 900n)];

describe("what a firm owes, in the books", () => {
  it("is told as taken over where no grant of these books bound it, and only then", () => {
    const former = entryOf(1, [owed, free], 900n);
    const [paid, returned] = [entryOf(2, [free, owed], 100n), entryOf(3, [owed, free], 100n)];
    const books = booksOf([former, paid, returned], [due(1, 200n), due(2, 100n), due(3, 200n)]);
    expect(books.map(({ kind }) => kind)).toEqual(["taken-over", "instalment-due", "repaid", "repaid"]);
    expect(told(books)).toEqual([700n, 200n]);
    expect(balanceOf(books, "commitments-given")).toBe(0n);
  });

  it("moves no money at the bank where what came for it had been booked as a recovery", () => {
    const books = booksOf([...lent, entryOf(3, [owed, "recovery:x"], 300n)]);
    const last = books.at(-1);
    expect([last?.journal, last?.lines.map(({ role }) => role)]).toEqual(["OD", ["advances", "recoveries"]]);
    expect(told(books)).toEqual([1_200n, 0n]);
  });

  it("is due as its schedule says once both entries of an act are told", () => {
    const returned = entryOf(4, [owed, free], 400n);
    const fromItsOwn = entryOf(5, [owed, "borrower:l:owed-back"], 100n);
    const books = booksOf([...lent, entryOf(3, [free, owed], 900n), returned, fromItsOwn], [due(4, 500n)]);
    expect(told(books)).toEqual([0n, 500n]);
  });
});

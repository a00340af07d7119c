import { describe, expect, it } from "vitest";
import { plainDate } from "#kernel/plain-date.ts";
import { balanceOf } from "./balances.ts";
import { partOfFund } from "./fund-of-account.ts";
import type { JournalEntry, JournalLine } from "./journal-entry.ts";
import { translateJournal } from "./translate-journal.ts";
import { writeEntries } from "./write-entries.ts";

const homes = { loans: new Map(), conventions: new Map() };
const lines: readonly JournalLine[] = [
  { account: "fund:x:free", unit: "EUR", amount: -100n },
  { account: "fund:y:free", unit: "EUR", amount: 100n },
  { account: "capital:x:f", unit: "EUR", amount: 100n },
  { account: "capital:y:f", unit: "EUR", amount: -100n },
];
const transfer: JournalEntry = {
  id: "e1",
  number: 1n,
  on: plainDate("2026-01-01"),
  act: "essai",
  reverses: null,
  lines,
};
const reversal: JournalEntry = {
  ...transfer,
  id: "e2",
  number: 2n,
  reverses: "e1",
  lines: lines.map((line) => ({ ...line, amount: -line.amount })),
};

/** The books of each fund: the funder gave for ever in the first one, and could take back what it gave the second. */
function booksOf(fund: string, entries: readonly JournalEntry[]) {
  const into = fund === "x" ? ("without-resumption" as const) : ("with-resumption" as const);
  const events = translateJournal({
    entries: entries.flatMap((entry) => partOfFund(entry, fund, homes) ?? []),
    calls: new Map(),
    steps: [],
    provisions: [],
    adjustments: [],
    advances: new Map(),
    funders: new Map([["f", { third: { code: "F001", name: "Aciéries" }, into }]]),
    natures: new Map([["x", new Map([["f", "without-resumption" as const]])]]),
    dayRates: new Map(),
  });
  const until = plainDate("2026-12-31");
  const written = writeEntries(events, { chart: [], validatedOn: () => null, until });
  if (!written.ok) throw new Error(written.refusal.reason);
  return written.value;
}

function balances(entries: readonly JournalEntry[]) {
  return ["x", "y"].map((fund) => {
    const books = booksOf(fund, entries);
    return [
      balanceOf(books, "bank-fund"),
      balanceOf(books, "other-funds"),
      balanceOf(books, "contributions-without-resumption"),
      balanceOf(books, "contributions-with-resumption"),
    ];
  });
}

describe("capital that goes from one fund to another", () => {
  it("passes through what funds owe each other, and stays what it was where it was given", () => {
    expect(balances([transfer])).toEqual([
      [-100n, 0n, 100n, 0n],
      [100n, 0n, -100n, 0n],
    ]);
    expect(booksOf("x", [transfer]).map(({ journal, label }) => [journal, label])).toEqual([
      ["BQ1", "Virement entre fonds Aciéries (essai)"],
      ["OD", "Virement entre fonds Aciéries (essai)"],
    ]);
  });

  it("leaves nothing behind once it is reversed", () => {
    expect(balances([transfer, reversal]).flat()).toEqual(Array.from({ length: 8 }, () => 0n));
  });

  it("is no payment of a funder into a single fund", () => {
    const paid = { ...transfer, lines: lines.filter(({ account }) => account.includes(":y:")) };
    expect(booksOf("y", [paid]).map(({ label }) => label)).toEqual(["Apport Aciéries (essai)"]);
  });
});

import type { JournalEntry, JournalLine } from "./journal-entry.ts";

/** Where the accounts that do not name their fund belong. */
export type Homes = {
  readonly loans: ReadonlyMap<string, string>;
  readonly conventions: ReadonlyMap<string, string>;
};

/** The fund whose books tell of an account of the ledger; null where it is of none, as the days of a mission. */
export function fundOfAccount(account: string, { loans, conventions }: Homes): string | null {
  const [root = "", one = ""] = account.split(":");
  switch (root) {
    case "loan":
    case "borrower":
      return loans.get(one) ?? null;
    case "pledge":
      return conventions.get(one) ?? null;
    case "days":
      return null;
    default:
      return one;
  }
}

/**
 * The part of an entry that the books of a fund tell, null where it is of others. What passes from a fund to another is, for each, what
 * the others owe it: so that each fund's part balances too.
 */
export function partOfFund(entry: JournalEntry, fund: string, homes: Homes): JournalEntry | null {
  const mine = entry.lines.filter(({ account }) => fundOfAccount(account, homes) === fund);
  if (mine.length === 0) return null;
  const left = mine.reduce((sum, { unit, amount }) => (unit === "EUR" ? sum + amount : sum), 0n);
  const elsewhere: JournalLine = { account: "elsewhere", unit: "EUR", amount: -left };
  const told = { ...entry, lines: left === 0n ? mine : [...mine, elsewhere] };
  const capitalLeaves = whenceCapital(entry);
  return capitalLeaves === null ? told : { ...told, capitalLeaves };
}

/** The fund that capital leaves for another, by the entry that moves it or the one that this one reverses; null for any other entry. */
function whenceCapital({ lines, reverses }: JournalEntry): string | null {
  const moved = new Map<string, bigint>();
  for (const { account, amount } of lines) {
    const [root, fund = ""] = account.split(":");
    if (root === "capital") moved.set(fund, (moved.get(fund) ?? 0n) + amount);
  }
  if (moved.size < 2) return null;
  const sign = reverses === null ? 1n : -1n;
  return [...moved].find(([, amount]) => sign * amount > 0n)?.[0] ?? null;
}

import type { PlainDate } from "#kernel/plain-date.ts";
import { fraction, toFixedDecimals } from "#kernel/weight.ts";
import type { StoredEntry, StoredLine } from "./stored-entry.ts";

/** Programs of others that can re-add our books. */
export type JournalFormat = "hledger" | "beancount";

/** What stands before the entries: `accounts` in use, and the first day on which one of them moves. */
export function journalOpening(
  format: JournalFormat,
  { accounts, firstDay }: { accounts: readonly string[]; firstDay: PlainDate },
): string {
  if (format === "hledger") {
    const names = accounts.map((account) => `account ${account}\n`).join("");
    return `decimal-mark .\ncommodity 1000.00 EUR\ncommodity 1000.0 DAY\n${names}\n`;
  }
  const openings = accounts.map((account) => `${firstDay} open ${beancountAccount(account)}\n`).join("");
  return `option "operating_currency" "EUR"\n${openings}\n`;
}

export function journalEntry(format: JournalFormat, entry: StoredEntry): string {
  return format === "hledger" ? hledgerEntry(entry) : beancountEntry(entry);
}

function hledgerEntry(entry: StoredEntry): string {
  const { effectiveOn, askedOn, number, kind, id, recordedAt, act } = entry;
  const asked = askedOn === null ? "" : `    ; asked: ${askedOn}\n`;
  const postings = entry.lines.map((line) => `    ${line.account}  ${amountOf(line)}\n`).join("");
  return `${effectiveOn} (${number}) ${kind}\n    ; id: ${id}\n    ; recorded: ${recordedAt}\n    ; act: ${act}\n${asked}${postings}\n`;
}

function beancountEntry(entry: StoredEntry): string {
  const { effectiveOn, askedOn, number, kind, id, recordedAt } = entry;
  const asked = askedOn === null ? "" : `  asked: ${askedOn}\n`;
  const act = entry.act.replaceAll("\\", "\\\\").replaceAll('"', '\\"');
  const postings = entry.lines
    .map((line) => `  ${beancountAccount(line.account)}  ${amountOf(line)}\n`)
    .join("");
  return `${effectiveOn} * "${kind}" "${act}"\n  number: ${number}\n  id: "${id}"\n  recorded: "${recordedAt}"\n${asked}${postings}\n`;
}

/** Two half-days make a DAY. */
function amountOf({ unit, amount }: StoredLine): string {
  return unit === "EUR"
    ? `${toFixedDecimals(fraction(amount, 100n), 2)} EUR`
    : `${toFixedDecimals(fraction(amount, 2n), 1)} DAY`;
}

/** Beancount wants one of its five roots, and each word to begin with a capital or a figure. */
function beancountAccount(account: string): string {
  const [root = "", ...words] = account.split(":");
  const names = words.map((word) =>
    isState(word) ? word.split("-").map(capitalised).join("-") : word.toUpperCase(),
  );
  return [beancountRoots[root] ?? "Equity", capitalised(root), ...names].join(":");
}

const beancountRoots: Readonly<Record<string, string>> = {
  fund: "Assets",
  loan: "Assets",
  borrower: "Liabilities",
  loss: "Expenses",
  fees: "Expenses",
  operation: "Expenses",
  recovery: "Income",
};

function isState(word: string): boolean {
  return word.length < 36;
}

function capitalised(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}

import type { StatementEntry, StatementHead } from "./statement.ts";

export type FileKeys = {
  /** A statement of the file begins. */
  readonly open: (head: Pick<StatementHead, "account" | "id">) => void;
  readonly keyOf: (entry: StatementEntry) => EntryKey;
};

/** The name under which an entry is taken once, whichever file brings it again; or an earlier statement of the same file did. */
export type EntryKey = { readonly key: string; readonly isToldBefore: boolean };

/**
 * By the bank's reference; else by the entry's own within its statement; else by what the line says, numbered when several
 * lines of a statement say the same. `hash` turns a line into a short text, always the same (SHA-256 in practice).
 */
export function fileKeys(hash: (line: string) => string): FileKeys {
  /** How many times the statements before told each. */
  const before = new Map<string, number>();
  let times = new Map<string, number>();
  let head = { account: "", id: "" };
  return {
    open({ account, id }) {
      for (const [base, time] of times) before.set(base, Math.max(time, before.get(base) ?? 0));
      times = new Map();
      head = { account, id };
    },
    keyOf(entry) {
      const base = baseOf(head, entry, hash);
      const time = (times.get(base) ?? 0) + 1;
      times.set(base, time);
      return { key: `${base}#${time}`, isToldBefore: time <= (before.get(base) ?? 0) };
    },
  };
}

function baseOf(
  { account, id }: Pick<StatementHead, "account" | "id">,
  entry: StatementEntry,
  hash: (line: string) => string,
): string {
  const { bankReference, entryReference, bookedOn, amount } = entry;
  if (bankReference !== null)
    return `bank ${hash(JSON.stringify([account, bankReference, bookedOn, String(amount)]))}`;
  if (entryReference !== null) return `entry ${hash(JSON.stringify([account, id, entryReference]))}`;
  return `line ${hash(lineOf(account, entry))}`;
}

/** Everything a line says but what depends on the file it came in. */
function lineOf(account: string, entry: StatementEntry): string {
  return JSON.stringify([
    account,
    entry.bookedOn,
    entry.valueOn,
    String(entry.amount),
    entry.code.iso,
    entry.code.own,
    entry.text,
    entry.batch,
    entry.details.map((detail) => [
      detail.endToEndId,
      detail.rum,
      detail.remittance,
      detail.otherParty,
      detail.reason,
    ]),
  ]);
}

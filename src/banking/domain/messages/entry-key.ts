import type { StatementEntry, StatementHead } from "./statement.ts";

/** Gives each entry of a file the name under which it is taken once, whichever file brings it again. */
export type EntryKeys = (entry: StatementEntry) => string;

/**
 * By the bank's reference; else by the entry's own within its statement; else by what the line says, numbered when several
 * lines of a file say the same. `hash` turns a line into a short text, always the same (SHA-256 in practice).
 */
export function entryKeys(
  head: Pick<StatementHead, "account" | "id">,
  hash: (line: string) => string,
): EntryKeys {
  const times = new Map<string, number>();
  return (entry) => {
    const base = baseOf(head, entry, hash);
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    return `${base}#${time}`;
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

import type { PlainDate } from "#kernel/plain-date.ts";
import { entriesOf, everyAccount, type Movement } from "#ledger/index.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { JournalEntry, JournalLine } from "../domain/journal-entry.ts";

const pageSize = 5000;

/** The entries of a territory's journal between two days, by day then in the order of the chain. */
export async function readJournal(
  transaction: Transaction,
  { territory, from, until }: { territory: string; from?: PlainDate | undefined; until: PlainDate },
): Promise<JournalEntry[]> {
  const entries: JournalEntry[] = [];
  let last: Movement | undefined;
  let lines: JournalLine[] = [];
  for (;;) {
    const page = await entriesOf(transaction, {
      territory,
      accounts: everyAccount,
      to: until,
      limit: pageSize,
      ...(from === undefined ? {} : { from }),
      ...(last === undefined ? {} : { after: last }),
    });
    for (const movement of page) {
      const { number, account, unit, amount } = movement;
      if (last?.number !== number) {
        lines = [];
        entries.push(entryOf(movement, lines));
      }
      lines.push({ account, unit, amount });
      last = movement;
    }
    if (page.length < pageSize) return entries;
  }
}

function entryOf(
  { entryId: id, number, effectiveOn: on, act, reverses }: Movement,
  lines: readonly JournalLine[],
): JournalEntry {
  return { id, number, on, act, reverses, lines };
}

/** The partners in the order in which the journal first told of them, whatever the day: an order that never changes. */
export function partnersIn(entries: readonly JournalEntry[]): string[] {
  const inChain = entries.toSorted((a, b) => (a.number < b.number ? -1 : 1));
  const partners = inChain.flatMap(({ lines }) =>
    lines.flatMap(({ account }) => {
      const [root, , partner = ""] = account.split(":");
      return root === "capital" || root === "pledge" ? [partner] : [];
    }),
  );
  return [...new Set(partners)];
}

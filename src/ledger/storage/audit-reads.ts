import { sql } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import type { StoredEntry } from "../domain/stored-entry.ts";
import { type Verification, verifyLedger } from "../use-cases/verify-ledger.ts";
import { journalReader } from "./journal-reader.ts";
import { askIn } from "./read-entries.ts";
import { listStoredEntries } from "./stored-entries.ts";
import { ledgerOf } from "./tables.ts";

/** The end of a territory's chain; null where nothing was ever told. Written down elsewhere, it proves what stands before it. */
export async function chainHead(
  transaction: Transaction,
  territory: string,
): Promise<{ readonly number: bigint; readonly hash: string } | null> {
  const { rows } = await sql<{ number: bigint; hash: string }>`
    select number, encode(hash, 'hex') as hash
    from ledger_head
    where territory_id = ${territory} and number > 0`.execute(ledgerOf(transaction));
  return rows[0] ?? null;
}

/** The places in the chain of what counts between two days, both included. */
export async function numbersBetween(
  transaction: Transaction,
  { territory, from, to }: { territory: string; from: PlainDate; to: PlainDate },
): Promise<bigint[]> {
  const rows = await ledgerOf(transaction)
    .selectFrom("ledger_entry")
    .select("number")
    .where("territory_id", "=", territory)
    .where(sql<boolean>`effective_on between ${from}::date and ${to}::date`)
    .orderBy("number")
    .execute();
  return rows.map(({ number }) => number);
}

/** The entries at these places, with all their lines. */
export async function entriesNumbered(
  transaction: Transaction,
  { territory, numbers }: { territory: string; numbers: readonly bigint[] },
): Promise<StoredEntry[]> {
  const found: StoredEntry[] = [];
  for (const number of numbers) {
    found.push(...(await listStoredEntries(askIn(transaction), territory, { after: number - 1n, limit: 1 })));
  }
  return found;
}

/** The entries that count between two days, both included, page after page in the order of the chain. */
export async function* entriesBetween(
  transaction: Transaction,
  asked: { readonly territory: string; readonly from: PlainDate; readonly to: PlainDate },
): AsyncGenerator<StoredEntry> {
  const numbers = await numbersBetween(transaction, asked);
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (first === undefined || last === undefined) return;
  const wanted = new Set(numbers);
  for (let after = first - 1n; after < last; ) {
    const page = await listStoredEntries(askIn(transaction), asked.territory, { after, limit: pageSize });
    for (const entry of page) if (wanted.has(entry.number)) yield entry;
    after = page.at(-1)?.number ?? last;
  }
}

const pageSize = 500;

/** What `alize verify` does, on one territory, as the reader sees it. */
export async function verifyTerritory(transaction: Transaction, territory: string): Promise<Verification> {
  return verifyLedger(journalReader(askIn(transaction)), territory);
}

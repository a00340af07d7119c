import { CompiledQuery } from "kysely";
import type { PlainDate } from "#kernel/plain-date.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { type JournalFormat, journalEntry, journalOpening } from "../domain/journal-text.ts";
import type { StoredEntry } from "../domain/stored-entry.ts";
import { type Ask, findStoredEntry, listStoredEntries } from "./stored-entries.ts";
import { ledgerOf } from "./tables.ts";

const pageSize = 1000;

/** One entry with all its lines, or null. */
export async function findEntry(
  transaction: Transaction,
  { territory, entryId }: { territory: string; entryId: string },
): Promise<StoredEntry | null> {
  return findStoredEntry(askIn(transaction), territory, entryId);
}

/**
 * The whole journal of a territory, piece by piece, as text that hledger or beancount re-add: EUR, and DAY for two half-days.
 * To be read within the transaction. The reasons, free text that may name people, stay here.
 */
export async function* exportJournal(
  transaction: Transaction,
  territory: string,
  format: JournalFormat,
): AsyncGenerator<string, void, undefined> {
  const ask = askIn(transaction);
  const accounts = await ask<{ account: string; firstDay: PlainDate }>(
    `select account, min(month) as "firstDay" from ledger_month where territory_id = $1 group by account order by account`,
    [territory],
  );
  const firstDay = accounts.map((account) => account.firstDay).sort()[0];
  if (firstDay === undefined) return;

  yield journalOpening(format, { accounts: accounts.map(({ account }) => account), firstDay });
  let after = 0n;
  for (;;) {
    const page = await listStoredEntries(ask, territory, { after, limit: pageSize });
    yield page.map((entry) => journalEntry(format, entry)).join("");
    after = page.at(-1)?.number ?? after;
    if (page.length < pageSize) return;
  }
}

/** Asks within a transaction, as the application. */
export function askIn(transaction: Transaction): Ask {
  const queries = ledgerOf(transaction);
  return async <Row>(text: string, values: readonly unknown[]) =>
    (await queries.executeQuery<Row>(CompiledQuery.raw(text, [...values]))).rows;
}

import type pg from "pg";
import type { Closing } from "../domain/closing.ts";
import type { Balance } from "../domain/entry.ts";
import type { MonthTotal, StoredHead } from "../domain/stored-entry.ts";
import type { JournalReader } from "../use-cases/verify-ledger.ts";
import { type Ask, findStoredEntry, listStoredEntries } from "./stored-entries.ts";

/** Reads every territory as the owner of the tables, while the others go on posting: all is of one instant. */
export async function readJournal<Result>(
  client: pg.ClientBase,
  work: (reader: JournalReader) => Promise<Result>,
): Promise<Result> {
  await client.query("begin isolation level repeatable read read only; set local app.whole = 'yes'");
  try {
    return await work(journalReader(async (text, values) => (await client.query(text, [...values])).rows));
  } finally {
    await client.query("rollback");
  }
}

/** The journal, as whoever asks sees it. */
export function journalReader(ask: Ask): JournalReader {
  return {
    async listTerritories() {
      const rows = await ask<{ territory: string }>(everyTerritory, []);
      return rows.map(({ territory }) => territory);
    },
    async listEntries(territory, after, limit) {
      return listStoredEntries(ask, territory, { after, limit });
    },
    async findEntry(territory, entryId) {
      return findStoredEntry(ask, territory, entryId);
    },
    async listStrayNumbers(territory) {
      const rows = await ask<{ number: bigint }>(strayNumbers, [territory]);
      return rows.map(({ number }) => number);
    },
    async listBalances(territory) {
      return ask<Balance>("select account, unit, amount from ledger_balance where territory_id = $1", [
        territory,
      ]);
    },
    async listMonths(territory) {
      return ask<MonthTotal>(keptMonths, [territory]);
    },
    async findHead(territory) {
      return (await ask<StoredHead>(keptHead, [territory]))[0] ?? null;
    },
    async listClosings(territory) {
      return ask<Closing>(keptClosings, [territory]);
    },
  };
}

const everyTerritory = `
  select territory_id as territory from ledger_entry
  union select territory_id from ledger_line
  union select territory_id from ledger_balance
  union select territory_id from ledger_month
  union select territory_id from ledger_head
  order by territory`;

const strayNumbers = `
  select distinct number
  from ledger_line as line
  where territory_id = $1 and not exists (
    select from ledger_entry as entry where entry.territory_id = line.territory_id and entry.number = line.number
  )
  order by number`;

const keptMonths = `
  select account, unit, amount, to_char(month, 'YYYY-MM-DD') as month
  from ledger_month
  where territory_id = $1`;

const keptHead = `
  select
    number, encode(hash, 'hex') as hash,
    to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
    to_char(closed_until, 'YYYY-MM-DD') as "closedUntil"
  from ledger_head
  where territory_id = $1`;

const keptClosings = `
  select
    territory_id as territory, kind, closed_by as "closedBy", entries,
    to_char(starts_on, 'YYYY-MM-DD') as "startsOn", to_char(until, 'YYYY-MM-DD') as until,
    to_char(closed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "closedAt",
    debits_euros as "debitsEuros", debits_half_days as "debitsHalfDays",
    head_number as "headNumber", encode(head_hash, 'hex') as "headHash"
  from ledger_closing
  where territory_id = $1
  order by until, kind`;

import type { PlainDate } from "#kernel/plain-date.ts";
import type { Unit } from "../domain/entry.ts";
import type { StoredEntry, StoredLine } from "../domain/stored-entry.ts";

/** Asks the database, as the application within a transaction or as the owner. */
export type Ask = <Row>(text: string, values: readonly unknown[]) => Promise<readonly Row[]>;

/** Some entries of a territory with all their lines, in the order of the chain. */
export async function listStoredEntries(
  ask: Ask,
  territory: string,
  { after, limit }: { after: bigint; limit: number },
): Promise<readonly StoredEntry[]> {
  const entries = await ask<EntryRow>(
    `${selectEntries} where entry.territory_id = $1 and entry.number > $2 order by entry.number limit $3`,
    [territory, after, limit],
  );
  return withLines(ask, territory, entries);
}

export async function findStoredEntry(
  ask: Ask,
  territory: string,
  entryId: string,
): Promise<StoredEntry | null> {
  const where = "where entry.territory_id = $1 and entry.id = $2";
  const entries = await ask<EntryRow>(`${selectEntries} ${where}`, [territory, entryId]);
  return (await withLines(ask, territory, entries))[0] ?? null;
}

type EntryRow = Omit<StoredEntry, "lines">;
type LineRow = StoredLine & { readonly number: bigint; readonly unit: Unit; readonly effectiveOn: PlainDate };

/** Dates and instants are written here, since a server of one's own may have other habits. */
const selectEntries = `
  select
    entry.territory_id as territory, entry.number, entry.id,
    to_char(entry.effective_on, 'YYYY-MM-DD') as "effectiveOn",
    to_char(entry.asked_on, 'YYYY-MM-DD') as "askedOn",
    to_char(entry.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "recordedAt",
    entry.kind, entry.act, entry.is_voluntary as "isVoluntary", entry.reverses,
    reason.reason, encode(reason.salt, 'hex') as "reasonSalt",
    encode(entry.reason_hash, 'hex') as "reasonHash",
    encode(entry.previous_hash, 'hex') as "previousHash",
    encode(entry.hash, 'hex') as hash
  from ledger_entry as entry
  left join ledger_reason as reason on reason.territory_id = entry.territory_id and reason.entry_id = entry.id`;

async function withLines(
  ask: Ask,
  territory: string,
  entries: readonly EntryRow[],
): Promise<readonly StoredEntry[]> {
  const [first, last] = [entries.at(0), entries.at(-1)];
  if (first === undefined || last === undefined) return [];
  const lines = await ask<LineRow>(
    `select number, position, account, unit, amount, to_char(effective_on, 'YYYY-MM-DD') as "effectiveOn"
    from ledger_line
    where territory_id = $1 and number between $2 and $3
    order by number, position`,
    [territory, first.number, last.number],
  );
  const byNumber = Map.groupBy(lines, (line) => line.number);
  return entries.map((entry) => ({ ...entry, lines: (byNumber.get(entry.number) ?? []).map(readLine) }));
}

function readLine({ position, account, unit, amount, effectiveOn }: LineRow): StoredLine {
  return { position, account, unit, amount, effectiveOn };
}

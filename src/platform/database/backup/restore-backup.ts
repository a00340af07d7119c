import { pipeline } from "node:stream/promises";
import type pg from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import { migrate } from "../migrate.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "../migration-files.ts";
import {
  type BackupEnd,
  type BackupHeader,
  endOfRows,
  linesOf,
  RowCounter,
  type TableHeading,
  type TableTotal,
} from "./backup-format.ts";
import { listTables, notBackedUp, quoted } from "./tables.ts";

export type RestoreRefusal = Refusal<
  | "not-a-backup"
  | "backup-from-a-newer-version"
  | "backup-cut-short"
  | "backup-altered"
  | "table-unknown"
  | "database-not-empty"
  | "database-too-new"
>;

export type Restored = { readonly writtenAt: string; readonly tables: readonly TableTotal[] };

/**
 * Puts a backup into an empty database, whole or not at all, then brings it up to date. An older backup is put into the tables of
 * its time first. The client is the owner's.
 */
export async function restoreBackup(
  client: pg.Client,
  chunks: AsyncIterable<Buffer>,
  folder = MIGRATIONS_FOLDER,
): Promise<Outcome<Restored, RestoreRefusal>> {
  const lines = linesOf(chunks);
  const header = readHeader(await nextLine(lines));
  if (header === null) return refuse("not-a-backup");
  const refusal = await refuseDatabase(client, header, folder);
  if (refusal !== null) return refusal;

  await migrate(client, folder, header.migrations.length);
  await client.query("begin");
  try {
    const restored = await fill(client, lines);
    await client.query(restored.ok ? "commit" : "rollback");
    if (!restored.ok) return restored;
    await migrate(client, folder);
    return accept({ writtenAt: header.writtenAt, tables: restored.value });
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

type Lines = AsyncGenerator<Buffer, void, undefined>;

async function nextLine(lines: Lines): Promise<string | null> {
  const next = await lines.next();
  return next.done === true ? null : next.value.toString();
}

function readHeader(line: string | null): BackupHeader | null {
  const value = readJson(line);
  return isHeader(value) ? value : null;
}

function isHeader(value: unknown): value is BackupHeader {
  return (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    value.format === "alize-backup" &&
    "version" in value &&
    value.version === 1 &&
    "migrations" in value &&
    Array.isArray(value.migrations)
  );
}

function readJson(line: string | null): unknown {
  if (line === null || !line.startsWith("{")) return null;
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function refuseDatabase(client: pg.Client, { migrations }: BackupHeader, folder: string) {
  const files = await readMigrations(folder);
  const unknown = migrations.find(({ checksum }, index) => files[index]?.checksum !== checksum);
  if (unknown !== undefined) return refuse("backup-from-a-newer-version", { migration: unknown.name });
  const { rows } = await client.query<{ found: boolean }>(
    "select to_regclass('applied_migration') is not null as found",
  );
  if (rows[0]?.found !== true) return null;

  const applied = await count(client, "applied_migration");
  if (applied > migrations.length)
    return refuse("database-too-new", { applied, expected: migrations.length });
  if (applied < 4) return null;
  const [people, units] = [await count(client, "person"), await count(client, "unit")];
  return people + units > 0 ? refuse("database-not-empty", { people, units }) : null;
}

async function count(client: pg.Client, table: string): Promise<number> {
  const { rows } = await client.query<{ count: bigint | string }>(`select count(*) from ${quoted(table)}`);
  return Number(rows[0]?.count ?? 0);
}

/** Nothing is computed nor checked twice: triggers are off, and security is back before anybody else sees the tables. */
async function fill(
  client: pg.Client,
  lines: Lines,
): Promise<Outcome<readonly TableTotal[], RestoreRefusal>> {
  const tables = await listTables(client);
  const names = tables.map(({ table }) => table);
  const guarded = await listGuarded(client);
  for (const name of names) {
    const free = guarded.includes(name) ? "no force row level security, " : "";
    await client.query(`alter table ${quoted(name)} ${free}disable trigger user`);
  }
  // What migrations put there themselves is in the backup too.
  await client.query(`truncate ${[...names, ...notBackedUp].map(quoted).join(", ")}`);

  const totals = await fillEach(client, lines, names);
  if (!totals.ok) return totals;

  // Constraints are checked before a table may be altered.
  await client.query("set constraints all immediate");
  for (const name of names) {
    const bound = guarded.includes(name) ? "force row level security, " : "";
    await client.query(`alter table ${quoted(name)} ${bound}enable trigger user`);
  }
  return totals;
}

async function listGuarded(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select relname::text as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' and relforcerowsecurity`,
  );
  return rows.map(({ name }) => name);
}

async function fillEach(
  client: pg.Client,
  lines: Lines,
  known: readonly string[],
): Promise<Outcome<readonly TableTotal[], RestoreRefusal>> {
  const totals: TableTotal[] = [];
  for (;;) {
    const value = readJson(await nextLine(lines));
    if (isEnd(value)) return compare(totals, value);
    if (!isHeading(value)) return refuse("backup-cut-short", { after: totals.at(-1)?.table ?? null });
    if (!known.includes(value.table)) return refuse("table-unknown", { table: value.table });
    const total = await fillTable(client, lines, value);
    if (!total.ok) return total;
    totals.push(total.value);
  }
}

async function fillTable(
  client: pg.Client,
  lines: Lines,
  { table, columns }: TableHeading,
): Promise<Outcome<TableTotal, RestoreRefusal>> {
  const counter = new RowCounter();
  let isWhole = false;
  async function* rows() {
    for (let next = await lines.next(); next.done !== true; next = await lines.next()) {
      isWhole = isEndOfRows(next.value);
      if (isWhole) return;
      counter.add(next.value);
      yield next.value;
    }
  }

  const names = columns.map(quoted).join(", ");
  try {
    await pipeline(rows(), client.query(copyFrom(`copy ${quoted(table)} (${names}) from stdin`)));
  } catch (error) {
    if (isBadRow(error)) return refuse("backup-altered", { table, expected: null, found: null });
    throw error;
  }
  return isWhole ? accept(counter.totalOf(table)) : refuse("backup-cut-short", { after: table });
}

/** Rows that PostgreSQL cannot read, or that break a rule of their table. */
function isBadRow(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^2[23]/.test(String(error.code));
}

function isEndOfRows(line: Buffer): boolean {
  return line.length === endOfRows.length + 1 && line.toString("latin1") === `${endOfRows}\n`;
}

function compare(
  totals: readonly TableTotal[],
  { end }: BackupEnd,
): Outcome<readonly TableTotal[], RestoreRefusal> {
  const wrong = end.find(
    (told, index) => totals[index]?.sha256 !== told.sha256 || totals[index].rows !== told.rows,
  );
  if (wrong !== undefined)
    return refuse("backup-altered", {
      table: wrong.table,
      expected: wrong.rows,
      found: totals.find(({ table }) => table === wrong.table)?.rows ?? null,
    });
  return accept(totals);
}

function isEnd(value: unknown): value is BackupEnd {
  return typeof value === "object" && value !== null && "end" in value && Array.isArray(value.end);
}

function isHeading(value: unknown): value is TableHeading {
  return (
    typeof value === "object" &&
    value !== null &&
    "table" in value &&
    typeof value.table === "string" &&
    "columns" in value &&
    Array.isArray(value.columns)
  );
}

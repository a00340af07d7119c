import type pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import {
  type BackedUpMigration,
  type BackupEnd,
  type BackupHeader,
  endOfRows,
  linesOf,
  RowCounter,
  type TableTotal,
} from "./backup-format.ts";
import { type BackedUpTable, listTables, quoted } from "./tables.ts";

/**
 * Everything the product keeps, as text, all of one instant while others go on writing. Rows come by their key: the same data
 * gives the same lines. To be read to its end. The client is the owner's; `totals` receives what was written.
 */
export async function* writeBackup(
  client: pg.Client,
  { writtenAt, totals }: { readonly writtenAt: string; readonly totals: TableTotal[] },
): AsyncGenerator<Buffer | string, void, undefined> {
  await client.query(
    "begin isolation level repeatable read read only; set local app.whole = 'yes'; set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'",
  );
  try {
    const { rows: migrations } = await client.query<BackedUpMigration>(
      "select number, name, checksum from applied_migration order by number",
    );
    yield lineOf({ format: "alize-backup", version: 1, writtenAt, migrations } satisfies BackupHeader);
    for (const table of await listTables(client)) yield* writeTable(client, table, totals);
    yield lineOf({ end: totals } satisfies BackupEnd);
  } finally {
    await client.query("rollback");
  }
}

async function* writeTable(
  client: pg.Client,
  { table, columns, key }: BackedUpTable,
  totals: TableTotal[],
): AsyncGenerator<Buffer | string, void, undefined> {
  yield lineOf({ table, columns });
  const counter = new RowCounter();
  const names = columns.map(quoted).join(", ");
  const order = key.length === 0 ? "" : ` order by ${key.map(quoted).join(", ")}`;
  const rows = client.query(copyTo(`copy (select ${names} from ${quoted(table)}${order}) to stdout`));
  for await (const line of linesOf(rows)) {
    counter.add(line);
    yield line;
  }
  yield `${endOfRows}\n`;
  totals.push(counter.totalOf(table));
}

function lineOf(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}

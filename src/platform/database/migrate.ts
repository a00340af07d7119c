import type pg from "pg";
import {
  MIGRATIONS_FOLDER,
  type MigrationFile,
  MigrationRefused,
  readMigrations,
} from "./migration-files.ts";

/** Any number, the same for all: two that migrate one database wait for each other. */
const LOCK = 4_210_571;
const OLDEST_SERVER = 150_000;

const APPLIED_TABLE = `
  create table if not exists applied_migration (
    number integer primary key,
    name text not null,
    checksum text not null,
    applied_at timestamptz not null default clock_timestamp()
  )`;

interface AppliedMigration {
  readonly number: number;
  readonly name: string;
  readonly checksum: string;
}

/**
 * Brings the database up to the files, each in a transaction of its own, and says which it applied; `count` stops after so many of
 * them, for data of an older version.
 */
export async function migrate(
  client: pg.Client,
  folder = MIGRATIONS_FOLDER,
  count?: number,
): Promise<string[]> {
  const files = (await readMigrations(folder)).slice(0, count);
  await refuseOldServer(client);
  return applyAll(client, files);
}

async function applyAll(client: pg.Client, files: readonly MigrationFile[]): Promise<string[]> {
  const applied = await applyNext(client, files);
  return applied === null ? [] : [applied.name, ...(await applyAll(client, files))];
}

async function refuseOldServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
  if (Number(rows[0]?.server_version_num) < OLDEST_SERVER)
    throw new MigrationRefused("Alizé demande PostgreSQL 15 ou plus récent.");
}

/** The lock ends with the transaction, so that it holds behind a pooler too. */
async function applyNext(client: pg.Client, files: readonly MigrationFile[]): Promise<MigrationFile | null> {
  await client.query("begin");
  try {
    await client.query("select pg_advisory_xact_lock($1)", [LOCK]);
    const applied = await listApplied(client);
    refuseDisagreement(applied, files);
    const next = files[applied.length];
    if (next !== undefined) await apply(client, next);
    await client.query("commit");
    return next ?? null;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

async function listApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const known = await client.query<{ exists: boolean }>(
    "select to_regclass('applied_migration') is not null as exists",
  );
  if (known.rows[0]?.exists !== true) await client.query(APPLIED_TABLE);
  return (
    await client.query<AppliedMigration>(
      "select number, name, checksum from applied_migration order by number",
    )
  ).rows;
}

function refuseDisagreement(applied: readonly AppliedMigration[], files: readonly MigrationFile[]): void {
  for (const { number, name, checksum } of applied) {
    const file = files[number - 1];
    if (file?.name !== name) {
      throw new MigrationRefused(
        `La base a reçu la migration ${name}, que cette version d'Alizé ne connaît pas.`,
      );
    }
    if (file.checksum !== checksum) {
      throw new MigrationRefused(
        `La migration ${name} a changé depuis son application : rétablissez-la, et corrigez par une nouvelle.`,
      );
    }
  }
}

async function apply(client: pg.Client, { number, name, checksum, sql }: MigrationFile): Promise<void> {
  await client.query(sql).catch((cause: unknown) => {
    throw new MigrationRefused(`La migration ${name} a échoué${place(cause, sql)} : ${message(cause)}`, {
      cause,
    });
  });
  await client.query("insert into applied_migration (number, name, checksum) values ($1, $2, $3)", [
    number,
    name,
    checksum,
  ]);
}

function place(cause: unknown, sql: string): string {
  if (!(cause instanceof Error) || !("position" in cause) || typeof cause.position !== "string") return "";
  return ` à la ligne ${sql.slice(0, Number(cause.position)).split("\n").length}`;
}

function message(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

import { randomUUID } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { connectDatabase } from "#platform/database/database.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { Connection } from "#platform/database/pool.ts";
import { prepareJobs } from "#platform/jobs/prepare-jobs.ts";

/** The one server of a test run, as its test files are told of it. */
export interface TestServer {
  readonly connection: Connection;
  /** Migrated once; every test file has a copy of its own. */
  readonly template: string;
}

const FOLDER_PREFIX = "alize-test-";

/** `DATABASE_URL`, or an embedded server in a folder that goes away with it. */
export async function startTestServer(): Promise<{ server: TestServer; stop: () => Promise<void> }> {
  const { connection, stop } = await findServer();
  const template = `alize_test_${randomUUID().slice(0, 8)}`;
  const clear = async () => dropDatabase(connection, template).finally(stop);
  try {
    await makeTemplate(connection, template);
    return { server: { connection, template }, stop: clear };
  } catch (error) {
    await clear();
    throw error;
  }
}

async function makeTemplate(connection: Connection, template: string): Promise<void> {
  await runOn(connection, `create database ${template}`);
  const database = connectDatabase(inDatabase(connection, template));
  await database
    .asOwner(async (client) => {
      await migrate(client);
      await prepareJobs(client);
    })
    .finally(async () => database.close());
  // Nobody may be in a database while it is copied.
  await runOn(connection, `alter database ${template} with allow_connections false`);
}

export async function runOn(connection: Connection, statement: string): Promise<void> {
  const database = connectDatabase(connection);
  await database.asOwner(async (client) => client.query(statement));
  await database.close();
}

/** An autovacuum at work in the database belongs to the server's owner, whom nobody else may interrupt: it is waited for. */
export async function dropDatabase(connection: Connection, name: string, tries = 50): Promise<void> {
  const database = connectDatabase(connection);
  try {
    await database.asOwner(async (client) => client.query(`drop database if exists ${name} with (force)`));
  } catch (error) {
    if (!isForbidden(error) || tries === 0) throw error;
    await setTimeout(100);
    await dropDatabase(connection, name, tries - 1);
  } finally {
    await database.close();
  }
}

function isForbidden(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "42501";
}

export function inDatabase(connection: Connection, name: string): Connection {
  if (!("connectionString" in connection)) return { ...connection, database: name };
  const url = new URL(connection.connectionString);
  url.pathname = `/${name}`;
  return { connectionString: url.href };
}

async function findServer(): Promise<{ connection: Connection; stop: () => Promise<void> }> {
  const url = process.env["DATABASE_URL"]?.trim() ?? "";
  if (url !== "") return { connection: { connectionString: url }, stop: async () => undefined };
  await removeLeftovers();
  const folder = await mkdtemp(join(tmpdir(), `${FOLDER_PREFIX}${process.pid}-`));
  const { connection, stop } = await openEmbeddedServer(folder, { isThrowaway: true });
  return {
    connection,
    async stop() {
      await stop();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Of runs that were killed. */
async function removeLeftovers(): Promise<void> {
  const folders = (await readdir(tmpdir())).filter((name) => name.startsWith(FOLDER_PREFIX));
  const dead = folders.filter((name) => !isAlive(Number(name.slice(FOLDER_PREFIX.length).split("-")[0])));
  await Promise.all(dead.map(async (name) => rm(join(tmpdir(), name), { recursive: true, force: true })));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

import { randomUUID } from "node:crypto";
import { afterAll, inject } from "vitest";
import { connectDatabase, type Database } from "#platform/database/database.ts";
import { dropDatabase, inDatabase, runOn } from "./test-server.ts";

/** A migrated database for one test file, dropped after its last test: `const database = await testDatabase();` */
export async function testDatabase(): Promise<Database> {
  return createDatabase(`template ${inject("testServer").template}`);
}

/** One that no migration has touched. */
export async function emptyDatabase(): Promise<Database> {
  return createDatabase("template template1");
}

async function createDatabase(template: string): Promise<Database> {
  const { connection } = inject("testServer");
  const name = `alize_test_${randomUUID().replaceAll("-", "")}`;
  await runOn(connection, `create database ${name} ${template}`);
  const database = connectDatabase(inDatabase(connection, name));
  afterAll(async () => {
    await database.close();
    await dropDatabase(connection, name);
  });
  return database;
}

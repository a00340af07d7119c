import { execFileSync } from "node:child_process";
import { mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { becomesTrue, processesOf, startUser } from "../../../../tests/crash/processes.ts";
import { connectDatabase } from "../database.ts";
import type { Connection } from "../pool.ts";
import { readPostmaster } from "./postmaster.ts";
import { type EmbeddedServer, openEmbeddedServer } from "./server.ts";

const scratch = await mkdtemp(join(tmpdir(), "alize-server-"));
const folder = join(scratch, "data");
const quick = { isThrowaway: true };

beforeAll(async () => {
  const server = await openEmbeddedServer(folder);
  await run(server.connection, "create table promise (euros integer)");
  await server.stop();
}, 60_000);

afterEach(async () => {
  expect(await becomesTrue(() => processesOf(scratch).length === 0)).toBe(true);
});

afterAll(async () => rm(scratch, { recursive: true, force: true }));

describe("opening the embedded server", () => {
  test("creates it as a checked UTF-8 database that no network reaches, owned by no superuser", async () => {
    const server = await openEmbeddedServer(folder);
    const [settings] = await run(
      server.connection,
      `select current_setting('server_version_num')::integer / 10000 as major, current_setting('data_checksums') as checksums,
         current_setting('server_encoding') as encoding, current_setting('listen_addresses') as network,
         current_setting('fsync') as fsync, 'é' < 'f' collate "fr-x-icu" as french,
         (select rolsuper from pg_roles where rolname = current_user) as super`,
    );
    expect(settings).toEqual({
      major: 18,
      checksums: "on",
      encoding: "UTF8",
      network: "",
      fsync: "on",
      french: true,
      super: false,
    });
    expect((await stat(server.connection.host)).mode & 0o777).toBe(0o700);
    await server.stop();
  });

  test("keeps the data from one start to the next, and leaves nothing running", async () => {
    const first = await openEmbeddedServer(folder);
    await run(first.connection, "truncate promise; insert into promise values (120000)");
    await first.stop();
    expect(processesOf(scratch)).toEqual([]);
    const second = await openEmbeddedServer(folder);
    expect(second.origin).toBe("started");
    expect(await run(second.connection, "select euros from promise")).toEqual([{ euros: 120000 }]);
    await second.stop();
  });

  test.each([
    ["spaces, accents, commas and quotes", `de l'été, "à côté"`],
    ["a path too long for a socket", "très-long-".repeat(12)],
  ])("works in a folder with %s", async (_, name) => {
    await mkdir(join(scratch, name));
    await rename(join(folder, "postgres"), join(scratch, name, "postgres"));
    const server = await openEmbeddedServer(join(scratch, name));
    expect(await run(server.connection, "select 1 as one")).toEqual([{ one: 1 }]);
    await server.stop();
    await rm(server.connection.host, { recursive: true });
    await rename(join(scratch, name, "postgres"), join(folder, "postgres"));
  });

  test("refuses data of another major version, and says so", async () => {
    const old = join(scratch, "old");
    await mkdir(join(old, "postgres"), { recursive: true });
    await writeFile(join(old, "postgres", "PG_VERSION"), "17\n");
    await expect(openEmbeddedServer(old)).rejects.toThrow(/format PostgreSQL 17/);
  });

  test("says why PostgreSQL does not start", async () => {
    const file = join(folder, "postgres", "postgresql.conf");
    const settings = await readFile(file);
    await writeFile(file, "no_such_setting = 1\n");
    await expect(openEmbeddedServer(folder)).rejects.toThrow(/n'a pas démarré.*no_such_setting/s);
    await writeFile(file, settings);
  });
});

describe("two processes on one folder", () => {
  test("share one server, which stops with the last of them", async () => {
    const first = await startUser(folder);
    const second = await openEmbeddedServer(folder);
    expect([first.said.origin, second.origin]).toEqual(["started", "joined"]);
    await first.leave();
    expect(await run(second.connection, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.stop();
  });

  test("share it too when the first is killed", async () => {
    const first = await startUser(folder);
    const second = await openEmbeddedServer(folder);
    await first.kill();
    expect(await run(second.connection, "select 1 as one")).toEqual([{ one: 1 }]);
    await second.stop();
  });

  test("racing on an empty folder › make one database and one server", async () => {
    const empty = join(scratch, "empty");
    const users = await Promise.all(
      Array.from({ length: 5 }, async () => startUser(empty, { isThrowaway: true })),
    );
    expect(users.map(({ said }) => said.origin).sort()).toEqual([
      "joined",
      "joined",
      "joined",
      "joined",
      "started",
    ]);
    const pids = new Set(await Promise.all(users.map(async ({ said }) => postmasterPid(said.connection))));
    expect(pids.size).toBe(1);
    await Promise.all(users.map(async (user) => user.leave()));
    expect((await readdir(empty)).sort()).toEqual(["postgres", "postgres.hold", "postgres.log", "run"]);
  });

  test("racing while the last user leaves › always end with a server that answers", async () => {
    for (let round = 0; round < 4; round += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      const leaving = await openEmbeddedServer(folder);
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      const [, coming] = await Promise.all([leaving.stop(), openEmbeddedServer(folder)]);
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      expect(await run(coming.connection, "select 1 as one")).toEqual([{ one: 1 }]);
      // oxlint-disable-next-line no-await-in-loop -- one round after the other
      await coming.stop();
    }
  });
});

describe("after a crash", () => {
  test("of our process › nothing goes on running, and what was kept is there", async () => {
    const user = await startUser(folder);
    await run(user.said.connection, "truncate promise; insert into promise values (15000)");
    await user.kill();
    expect(await becomesTrue(() => processesOf(scratch).length === 0)).toBe(true);
    await expectPromises(15000);
  });

  test("of our process as it starts › nothing goes on running", async () => {
    for (const delay of [0, 60, 90, 120, 150, 200]) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const user = await startUser(folder, { killedAfterMs: delay });
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      await user.kill();
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      expect(await becomesTrue(() => processesOf(scratch).length === 0)).toBe(true);
    }
    await expectPromises(15000);
  });

  test("of our process as it creates the database › the next one creates it", async () => {
    const half = join(scratch, "half");
    const user = await startUser(half, { killedAfterMs: 350 });
    await user.kill();
    const server = await openEmbeddedServer(half, quick);
    await server.stop();
    expect((await readdir(half)).sort()).toEqual(["postgres", "postgres.hold", "postgres.log", "run"]);
  });

  test("of the server › what was kept is there", async () => {
    const server = await openEmbeddedServer(folder);
    await run(server.connection, "truncate promise; insert into promise values (356000)");
    process.kill(await serverPid(), "SIGKILL");
    expect(await becomesTrue(() => processesOf(scratch).length === 0)).toBe(true);
    await server.stop();
    await expectPromises(356000);
  });

  test("of the watcher › the next process stops the server that nobody holds, and starts its own", async () => {
    const server = await openEmbeddedServer(folder);
    for (const { pid, command } of processesOf(folder))
      if (command.includes("sh -c")) process.kill(pid, "SIGKILL");
    await expectPromises(356000, "started");
    await server.stop();
  });

  test("with an empty lock file › starts", async () => {
    await writeFile(join(folder, "postgres", "postmaster.pid"), "");
    await expectPromises(356000, "started");
  });

  test.each([
    ["a zombie", () => spawnZombie()],
    ["another program", () => spawnSleeper()],
  ])("with lock files that name %s › starts", async (_, spawn) => {
    const { pid, end } = spawn();
    await leaveLocks(pid);
    await expectPromises(356000, "started");
    end();
  });
});

async function expectPromises(euros: number, origin = "started"): Promise<void> {
  const server: EmbeddedServer = await openEmbeddedServer(folder);
  expect(server.origin).toBe(origin);
  expect(await run(server.connection, "select euros from promise")).toEqual([{ euros }]);
  await server.stop();
}

async function run(connection: Connection, statement: string): Promise<unknown[]> {
  const database = connectDatabase(connection);
  const { rows } = await database.asOwner(async (client) => client.query(statement));
  await database.close();
  return rows;
}

async function postmasterPid(connection: Connection): Promise<unknown> {
  const [row] = await run(connection, "select pg_postmaster_start_time() as started");
  return JSON.stringify(row);
}

async function serverPid(): Promise<number> {
  return (await readPostmaster(join(folder, "postgres")))?.pid ?? Number.NaN;
}

/** As a server that was cut off would leave them, had its number been given to this process since. */
async function leaveLocks(pid: number): Promise<void> {
  const server = await openEmbeddedServer(folder);
  const lines = (await readFile(join(folder, "postgres", "postmaster.pid"), "utf8")).split("\n");
  await server.stop();
  const stale = [String(pid), ...lines.slice(1)].join("\n");
  await writeFile(join(folder, "postgres", "postmaster.pid"), stale);
  await writeFile(join(server.connection.host, ".s.PGSQL.5432.lock"), stale);
}

function spawnSleeper(): { pid: number; end: () => void } {
  const pid = Number(execFileSync("sh", ["-c", "sleep 30 >/dev/null 2>&1 & echo $!"]).toString());
  return { pid, end: () => process.kill(pid) };
}

/** A process whose parent never asks how it ended. */
function spawnZombie(): { pid: number; end: () => void } {
  const script = "true & zombie=$!; exec sh -c 'echo $0 $$; exec sleep 30 >/dev/null 2>&1' $zombie";
  const [pid = 0, parent = 0] = execFileSync("sh", ["-c", `(${script}) & sleep 0.2`])
    .toString()
    .trim()
    .split(" ")
    .map(Number);
  return { pid, end: () => process.kill(parent) };
}

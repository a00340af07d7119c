import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import type pg from "pg";
import { afterAll, describe, expect, it } from "vitest";
import { verifyDatabase } from "#ledger/index.ts";
import { writeBackupFile } from "#platform/database/backup/backup-file.ts";
import { backupRun, type LedgerCheck, restoreRun } from "#platform/database/backup/backup-runs.ts";
import type { Database } from "#platform/database/database.ts";
import { migrate } from "#platform/database/migrate.ts";
import { deliverMail } from "#platform/mail/deliver-mail.ts";
import { mailStore } from "#platform/mail/mail-store.ts";
import type { Post } from "#platform/mail/post.ts";
import { queueMail } from "#platform/mail/queue-mail.ts";
import { secretMarks } from "#platform/mail/secret-marks.ts";
import { mailsOf } from "#platform/mail/tables.ts";
import { emptyDatabase, testDatabase } from "../database.ts";
import { aBook } from "../ledger-book.ts";
import { enterNetwork, place } from "../network.ts";

const database = await testDatabase();
const folder = await mkdtemp(join(tmpdir(), "alize-backup-"));
afterAll(async () => rm(folder, { recursive: true }));

const check: LedgerCheck = async (on) => {
  const { chains, faults } = await verifyDatabase(on);
  return { chains, faults: faults.length };
};

function deskOn(on: Database) {
  return {
    clock: { now: () => "2026-11-23T12:00:00.000Z" },
    database: async () => on,
    databaseAsItStands: async () => on,
    readInput: async () => "",
    readOctets: async () => new Uint8Array(),
  };
}

const exits: number[] = [];
const fail = () => exits.push(1);

async function backup(file: string, options: { verify?: true } = {}) {
  return backupRun(check, fail)({ fichier: file, ...options }, deskOn(database));
}

async function restore(file: string, into: Database) {
  return restoreRun(check, fail)({ fichier: file }, deskOn(into));
}

function filePath(): string {
  return join(folder, `${randomUUID()}.gz`);
}

/** As they are, whoever may read them: security is lifted for the time of the count. */
async function countRows(on: Database): Promise<Record<string, number>> {
  return on.asOwner(async (client) => {
    await client.query("begin");
    const counts: Record<string, number> = {};
    for (const { relname, guarded } of await listTables(client)) {
      if (guarded) await client.query(`alter table ${relname} no force row level security`);
      const { rows } = await client.query<{ count: string }>(
        `select count(*)::text as count from ${relname}`,
      );
      counts[relname] = Number(rows[0]?.count);
    }
    await client.query("rollback");
    return counts;
  });
}

async function listTables(client: pg.Client) {
  const { rows } = await client.query<{ relname: string; guarded: boolean }>(
    `select relname, relforcerowsecurity as guarded from pg_class
     where relnamespace = 'public'::regnamespace and relkind = 'r' order by relname`,
  );
  return rows;
}

/** A journal, an audit line of no territory, and files with what follows them. */
async function aDatabaseWithMuch() {
  const book = aBook(database);
  await book.tell(`
    2008-01-15 fait payment   libre +24 400,00   apport −24 400,00
    2008-02-29 fait bank-fee  frais +12,50       libre −12,50
  `);
  await database.asOwner(async (client) => {
    await client.query(
      `insert into audit_line (id, actor_name, act, object, after, done_at)
       values (gen_random_uuid(), $1, 'network.invite', 'person/1', $2, now())`,
      ["Zoé « l'éternelle »\n\\.\ttabulation", JSON.stringify({ note: "barre \\ oblique" })],
    );
  });
  return book;
}

describe("a backup", () => {
  it("restored elsewhere holds every row of every table, and the same chain", async () => {
    const { territory } = await aDatabaseWithMuch();
    const file = filePath();

    const written = await backup(file);
    expect(written).toMatchObject({ ok: true, output: { file, verified: false } });
    expect((await stat(file)).mode & 0o777).toBe(0o600);

    const copy = await emptyDatabase();
    const { chains } = await verifyDatabase(database);
    expect(await restore(file, copy)).toMatchObject({
      ok: true,
      output: { writtenAt: "2026-11-23T12:00:00.000Z", faults: 0, chains },
    });
    expect(chains.map((chain) => chain.territory)).toContain(territory);
    const { sign_in_session: _, sign_in_try: __, ...kept } = await countRows(database);
    expect(await countRows(copy)).toMatchObject(kept);
    expect(kept["audit_line"]).toBeGreaterThan(0);
  });

  it("of what was restored is the same, line for line, and its territory is bound again by its rules", async () => {
    await aDatabaseWithMuch();
    const [first, second] = [filePath(), filePath()];
    const told = await writeBackupFile(database, { file: first, writtenAt: "2026-11-23" });
    const copy = await emptyDatabase();
    await restore(first, copy);

    const again = await writeBackupFile(copy, { file: second, writtenAt: "2026-11-23" });

    expect(again.ok && told.ok && again.value.tables).toEqual(told.ok && told.value.tables);
    expect(gunzipSync(await readFile(second)).equals(gunzipSync(await readFile(first)))).toBe(true);
    const { rows } = await copy.asOwner(async (client) =>
      client.query("select * from ledger_entry union all select * from ledger_entry"),
    );
    expect(rows).toEqual([]);
    await expect(copy.asOwner(async (client) => client.query("delete from ledger_line"))).rejects.toThrow(
      "append-only",
    );
  });

  it("holds no personal link: the mail that was to carry it is not sent without it", async () => {
    await enterNetwork(database);
    const territory = place.longwy;
    const scope = { read: [territory], write: territory };
    const secret = "https://alize.example/signer/1#secret-of-the-link";
    await database.transaction(scope, async (transaction) =>
      queueMail(transaction, {
        territory,
        to: { person: null, name: "Odile", address: "odile@exemple.test" },
        event: "signature.ask",
        values: {},
        act: "signature.ask/1",
        language: "fr",
        subject: "À signer",
        text: `Pour le signer : ${secretMarks.fr}`,
        secret,
        now: "2026-11-23T12:00:00.000Z",
      }),
    );
    const file = filePath();
    await backup(file);
    expect(gunzipSync(await readFile(file)).includes(secret)).toBe(false);

    const copy = await emptyDatabase();
    expect(await restore(file, copy)).toMatchObject({ ok: true });
    const [mail] = await copy.transaction(scope, async (transaction) =>
      mailStore.listWaiting(transaction, territory),
    );
    const sent: unknown[] = [];
    const post: Post = {
      domain: "exemple.test",
      replyDomain: null,
      send: async (message) => {
        sent.push(message);
        return null;
      },
    };
    const clock = { now: () => "2026-11-23T13:00:00.000Z" };
    await deliverMail({ database: copy, clock, post }, { territory, mail: mail ?? "" });
    const rows = await copy.transaction(scope, async (transaction) =>
      mailsOf(transaction).selectFrom("mail").select(["state", "last_error"]).execute(),
    );
    expect([sent, rows]).toEqual([[], [{ state: "failed", last_error: expect.stringContaining("lien") }]]);
  });

  it("verified at once is restored apart and found whole", async () => {
    await aDatabaseWithMuch();
    expect(await backup(filePath(), { verify: true })).toMatchObject({
      ok: true,
      output: { verified: true, faults: 0 },
    });
  }, 30_000);

  it("never replaces a file", async () => {
    const file = filePath();
    await writeFile(file, "mine");
    expect(await backup(file)).toMatchObject({ ok: false, problem: { reason: "file-exists" } });
    expect(await readFile(file, "utf8")).toBe("mine");
  });
});

describe("restoring", () => {
  async function altered(change: (text: string) => string): Promise<string> {
    await aDatabaseWithMuch();
    const [file, other] = [filePath(), filePath()];
    await backup(file);
    const text = gunzipSync(await readFile(file)).toString();
    await writeFile(other, gzipSync(change(text)));
    return other;
  }

  async function expectNothingIn(copy: Database) {
    await copy.asOwner(async (client) => migrate(client));
    const { applied_migration: _, ...counts } = await countRows(copy);
    const fresh = await emptyDatabase();
    await fresh.asOwner(async (client) => migrate(client));
    const { applied_migration: __, ...expected } = await countRows(fresh);
    expect(counts).toEqual(expected);
  }

  it("refuses a changed line and leaves nothing", async () => {
    const file = await altered((text) => text.replace("tests/ledger-text", "tests/ledger-texT"));
    const copy = await emptyDatabase();
    expect(await restore(file, copy)).toMatchObject({
      ok: false,
      problem: { reason: "backup-altered", facts: { table: "ledger_entry" } },
    });
    await expectNothingIn(copy);
  });

  it("refuses a file cut between lines, or in the middle of the archive", async () => {
    const between = await altered((text) => text.slice(0, text.indexOf("\n", text.length / 2) + 1));
    expect(await restore(between, await emptyDatabase())).toMatchObject({
      ok: false,
      problem: { reason: "backup-cut-short" },
    });

    const whole = await readFile(await altered((text) => text));
    const half = filePath();
    await writeFile(half, whole.subarray(0, whole.length / 2));
    const copy = await emptyDatabase();
    expect(await restore(half, copy)).toMatchObject({ ok: false, problem: { reason: "not-a-backup" } });
    await expectNothingIn(copy);
  });

  it("refuses what is no backup, what a newer version wrote, and a missing file", async () => {
    const poem = filePath();
    await writeFile(poem, gzipSync("Les alizés soufflent\n"));
    const newer = await altered((text) => text.replace(/"checksum":"[0-9a-f]{64}"\}\]/, `"checksum":"0"}]`));
    const copy = await emptyDatabase();
    const reasons = [];
    for (const file of [poem, newer, filePath()]) {
      const answer = await restore(file, copy);
      reasons.push(answer.ok ? null : answer.problem.reason);
    }
    expect(reasons).toEqual(["not-a-backup", "backup-from-a-newer-version", "file-missing"]);
  });

  it("refuses a database where people are, and names what is there", async () => {
    await aDatabaseWithMuch();
    const file = filePath();
    await backup(file);
    const taken = await testDatabase();
    await taken.asOwner(async (client) =>
      client.query(
        "insert into person (id, name, email) values (gen_random_uuid(), 'Claire', 'c@exemple.fr')",
      ),
    );
    expect(await restore(file, taken)).toMatchObject({
      ok: false,
      problem: { reason: "database-not-empty", facts: { people: 1, units: 0 } },
    });
  });

  it("puts a backup of older tables back, then brings them up to date", async () => {
    const old = await emptyDatabase();
    await old.asOwner(async (client) => migrate(client, undefined, 4));
    await old.asOwner(async (client) =>
      client.query(
        "insert into organisation (id, name, kind, source) values (gen_random_uuid(), 'Mairie', 'local-authority', 'invented')",
      ),
    );
    const file = filePath();
    await writeBackupFile(old, { file, writtenAt: "2026-01-01" });

    const copy = await emptyDatabase();
    expect(await restore(file, copy)).toMatchObject({ ok: true, output: { faults: 0 } });
    expect(await countRows(copy)).toMatchObject({ organisation: 1, applied_migration: expect.any(Number) });
  });
});

/**
 * Postings a second, beside raw SQL that changes the same hot row in the same run: `node bench/postings.ts [CLIENTS] [SECONDS]`.
 * On a real embedded server with its syncs, in a folder that goes away. Fails below the limit.
 */
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { Client, Pool } from "pg";
import { euros } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { capitalFrom, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";
import { runTransaction, type Transaction } from "#platform/database/transaction.ts";

const [clients = 16, seconds = 3] = process.argv.slice(2).map(Number);
/** Of what raw SQL reaches on one row, with checks, balances, months and chain: at least this share. */
const LEAST_SHARE = 0.3;

type Territory = { readonly id: string; readonly fund: string; readonly funder: string };
type Work = (transaction: Transaction, territory: Territory) => Promise<unknown>;

const folder = await mkdtemp(join(tmpdir(), "alize-bench-"));
const server = await openEmbeddedServer(folder);
const pool = new Pool({ ...server.connection, max: clients }).on("error", () => undefined);
try {
  await prepare();
  const shares = [await compare(1), await compare(30)];
  if (shares.some((share) => share < LEAST_SHARE)) process.exitCode = 1;
} finally {
  await pool.end();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function prepare(): Promise<void> {
  const owner = new Client(server.connection);
  await owner.connect();
  await migrate(owner);
  await owner.query(`
    create table raw_balance (territory_id uuid primary key, amount bigint not null);
    create table raw_line (territory_id uuid not null, id uuid not null, amount bigint not null, primary key (territory_id, id));
    grant select, insert, update on raw_balance, raw_line to alize_app`);
  await owner.end();
}

async function compare(count: number): Promise<number> {
  const territories = Array.from({ length: count }, () => ({
    id: randomUUID(),
    fund: randomUUID(),
    funder: randomUUID(),
  }));
  await Promise.all(territories.map(async (territory) => inTerritory(territory, openRow)));
  const raw = await measure(territories, changeRow);
  const ledger = await measure(territories, post);
  const share = ledger / raw;
  console.log(
    `${count} territories, ${clients} clients: raw SQL ${raw.toFixed(0)}/s, ledger ${ledger.toFixed(0)}/s, ratio ${share.toFixed(2)}`,
  );
  return share;
}

/** How many a second, all clients at once, after a little warming up. */
async function measure(territories: readonly Territory[], work: Work): Promise<number> {
  await runFor(0.3, territories, work);
  const start = performance.now();
  const done = await runFor(seconds, territories, work);
  return (done * 1000) / (performance.now() - start);
}

async function runFor(duration: number, territories: readonly Territory[], work: Work): Promise<number> {
  const end = performance.now() + duration * 1000;
  let done = 0;
  const client = async (_: unknown, index: number): Promise<void> => {
    for (let turn = index; performance.now() < end; turn += clients) {
      const territory = territories[turn % territories.length];
      if (territory !== undefined) await inTerritory(territory, work);
      done += 1;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return done;
}

async function inTerritory(territory: Territory, work: Work): Promise<void> {
  const scope = { read: [territory.id], write: territory.id };
  await runTransaction(pool, scope, async (transaction) => work(transaction, territory));
}

async function openRow(transaction: Transaction, { id }: Territory): Promise<unknown> {
  return sql`insert into raw_balance values (${id}, 0)`.execute(transaction.tables());
}

async function changeRow(transaction: Transaction, { id }: Territory): Promise<unknown> {
  return sql`
    with changed as (update raw_balance set amount = amount + 1 where territory_id = ${id})
    insert into raw_line values (${id}, ${randomUUID()}, 1)`.execute(transaction.tables());
}

async function post(transaction: Transaction, { id, fund, funder }: Territory): Promise<unknown> {
  const posted = await postEntry(transaction, {
    id: randomUUID(),
    territory: id,
    effectiveOn: plainDate("2026-11-23"),
    recordedAt: new Date().toISOString(),
    kind: "payment",
    act: "bench",
    isVoluntary: false,
    lines: moveEuros(euros(1), { from: capitalFrom({ fund, funder }), to: fundFree(fund) }),
  });
  if (!posted.ok) throw new Error(posted.refusal.reason);
  return posted;
}

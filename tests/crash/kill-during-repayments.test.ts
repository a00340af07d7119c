import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { cents } from "#kernel/money.ts";
import { plainDate } from "#kernel/plain-date.ts";
import { verifyDatabase } from "#ledger/index.ts";
import { lendingContract } from "#lending/contract.ts";
import { networkContract } from "#network/contract.ts";
import { type Client, client } from "#platform/contract/client.ts";
import { openDatabase } from "#platform/database/database.ts";

const port = 4290;
const base = `http://127.0.0.1:${port}`;
const today = plainDate("2011-02-08");
/** A server starts, migrates and plays its demonstration in seconds; on a machine that does much else, in minutes. */
const PATIENCE_MS = 300_000;
let folder = "";
let server: ChildProcess;

async function startServer(): Promise<void> {
  server = spawn(process.execPath, ["src/main.ts", "--demonstration"], {
    env: { ...process.env, DATABASE_URL: "", ALIZE_DATA_DIR: folder, PORT: String(port) },
    stdio: "ignore",
  });
  const ended = new Promise<never>((_, reject) => {
    server.once("exit", (code) => reject(new Error(`the server ended by itself (${code})`)));
  });
  const answers = vi.waitFor(async () => fetch(`${base}/health`), { timeout: PATIENCE_MS, interval: 50 });
  await Promise.race([answers, ended]);
  ended.catch(() => undefined);
}

async function killServer(): Promise<void> {
  const gone = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGKILL");
  await gone;
}

interface Desk {
  lending: Client<typeof lendingContract>;
  territory: string;
}

/** Signed in as the treasurer; a session survives the server, like everything that was acknowledged. */
async function signIn(): Promise<Desk> {
  const { people } = accepted(await client(networkContract, base).demonstrationPeople({}));
  const treasurer = people.find(({ name }) => name === "Nadia Rossi");
  const answer = await fetch(`${base}/api/v1/demonstration/sign-in`, {
    method: "POST",
    headers: { "content-type": "application/json", "idempotency-key": crypto.randomUUID() },
    body: JSON.stringify({ person: treasurer?.id }),
  });
  const headers = { cookie: (answer.headers.get("set-cookie") ?? "").split(";")[0] ?? "" };
  const { territories } = accepted(await client(networkContract, base, { headers }).me({}));
  return { lending: client(lendingContract, base, { headers }), territory: territories[0]?.id ?? "" };
}

function accepted<Value>(
  outcome: { ok: true; value: Value } | { ok: false; refusal: { reason: string } },
): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(outcome.refusal.reason);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "alize-crash-"));
  await startServer();
}, PATIENCE_MS);

afterAll(async () => {
  await killServer();
  // The database server ends by itself once nobody holds it.
  await vi.waitFor(async () => rm(folder, { recursive: true }), { timeout: PATIENCE_MS });
}, PATIENCE_MS);

it("killed during 200 concurrent repayments, five times, keeps each acknowledged one once and none by half", async () => {
  const { lending, territory } = await signIn();
  const { advances } = accepted(await lending.listAdvances({ params: { territory } }));
  const advance = advances.find(({ firm }) => firm.name === "Énergie Toit Lorraine");
  const params = { territory, advance: advance?.id ?? "" };
  const before = accepted(await lending.readAdvance({ params, query: {} }));
  const tries: string[] = [];
  const acknowledged = new Set<string>();

  async function repay(reference: string): Promise<void> {
    const answer = await lending.recordRepayment({
      params,
      key: `crash-${reference}`,
      body: { amount: cents(1), receivedOn: today, bankReference: reference },
    });
    if (answer.ok) acknowledged.add(reference);
  }

  const isPending = (reference: string): boolean => !acknowledged.has(reference);

  for (const round of [1, 2, 3, 4, 5]) {
    const references = Array.from({ length: 200 }, (_, index) => `CRASH ${round}-${index}`);
    tries.push(...references);
    const enough = acknowledged.size + 8 * (round - 1);
    const firing = Promise.all(references.map(repay));
    await pause(100);
    // So many more were answered, however slow the machine: the others are on their way.
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThanOrEqual(enough), {
      timeout: PATIENCE_MS,
      interval: 5,
    });
    await killServer();
    await firing;
    await startServer();
  }

  const after = accepted(await lending.readAdvance({ params, query: {} }));
  const kept = after.events.flatMap(({ ref }) => (ref?.startsWith("CRASH") === true ? [ref] : []));
  expect(kept.length).toBe(new Set(kept).size);
  expect([...acknowledged].filter((reference) => !kept.includes(reference))).toEqual([]);
  expect(acknowledged.size).toBeGreaterThan(0);
  expect(kept.length).toBeLessThan(1000);
  expect(before.outstanding - after.outstanding).toBe(BigInt(kept.length));

  // The same requests again, with the same keys: what was kept is not kept twice, what was lost comes in. Those that waited too
  // long for their turn are told to try again, and do.
  await Promise.all(tries.slice(0, 200).map(repay));
  for (let turn = 0; turn < 20; turn += 1)
    await Promise.all(tries.slice(0, 200).filter(isPending).map(repay));
  const again = accepted(await lending.readAdvance({ params, query: {} }));
  const first = again.events.filter(({ ref }) => ref?.startsWith("CRASH 1-") === true);
  expect(first).toHaveLength(200);

  const database = await openDatabase({ kind: "embedded", folder });
  const { faults } = await verifyDatabase(database);
  await database.close();
  expect(faults).toEqual([]);
}, 1_200_000);

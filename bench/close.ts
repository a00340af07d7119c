/**
 * The nightly close of a territory whose running advances are all due that day: `node bench/close.ts [ADVANCES]`. Seconds and peak memory,
 * beside a limit taken in the same run: as many bare postings, one at a time. Each measure runs in a process of its own, in a heap of
 * 64 MB whatever the number. On a real embedded server with its syncs, in a folder that goes away. Fails when a debit costs more than
 * bare postings should, or when a fifth of the advances takes much less memory.
 */
import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { euros } from "#kernel/money.ts";
import { fundFees, fundFree, moveEuros, postEntry } from "#ledger/index.ts";
import { closeDay } from "#lending/index.ts";
import { connectDatabase } from "#platform/database/database.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";
import type { Transaction } from "#platform/database/transaction.ts";
import { enterPlace, enterRegion, now, type Place, today } from "../tests/seed-advances.ts";

type Measure = { readonly seconds: number; readonly peakMegabytes: number };
type Server = Awaited<ReturnType<typeof openEmbeddedServer>>;
type Step = (transaction: Transaction, place: Place) => Promise<unknown>;

/** Its event, its schedule, its entry and its arrears, in bare postings. */
const MOST_POSTINGS = 2;
const MOST_GROWTH_MEGABYTES = 40;
const bareCount = 1000;
const flatHeap = ["--max-old-space-size=64", "--max-semi-space-size=8"];

const steps: Readonly<Record<string, Step>> = {
  close: async (transaction, { territory }) => closeDay(transaction, { territory, now }),
  "bare postings": async (transaction, place) => {
    for (let turn = 0; turn < bareCount; turn += 1) await postBare(transaction, place);
  },
};

const [asked, server = "", where = ""] = process.argv.slice(2);
if (asked !== undefined && asked in steps) await measureHere(asked, JSON.parse(server), JSON.parse(where));
else await measureAll(Number(asked ?? 10_000));

async function measureAll(advances: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "alize-bench-"));
  const opened = await openEmbeddedServer(folder);
  try {
    const [few, many] = await enterPlaces(opened, [Math.ceil(advances / 5), advances]);
    if (few === undefined || many === undefined) throw new Error("two places");
    const bare = await measure("bare postings", opened, many);
    const small = await measure("close", opened, few);
    const large = await measure("close", opened, many);
    const postings = large.seconds / advances / (bare.seconds / bareCount);
    console.log(
      `${advances} debits closed: ${large.seconds.toFixed(1)} s, peak ${large.peakMegabytes.toFixed(0)} MB (a fifth of them: ${small.seconds.toFixed(1)} s, ${small.peakMegabytes.toFixed(0)} MB)`,
    );
    console.log(
      `A debit costs ${postings.toFixed(2)} bare postings (at most ${MOST_POSTINGS}; a posting: ${((bare.seconds * 1000) / bareCount).toFixed(2)} ms)`,
    );
    const growth = large.peakMegabytes - small.peakMegabytes;
    if (postings > MOST_POSTINGS || growth > MOST_GROWTH_MEGABYTES) process.exitCode = 1;
  } finally {
    await opened.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function enterPlaces({ connection }: Server, sizes: readonly number[]): Promise<Place[]> {
  const database = connectDatabase(connection);
  try {
    await database.asOwner(async (owner) => migrate(owner));
    await enterRegion(database);
    const places = [];
    for (const size of sizes) {
      const start = performance.now();
      places.push(await enterPlace(database, `avances-${size}`, size));
      console.log(`${size} advances taken over: ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    await database.asOwner(async (owner) => owner.query("analyze"));
    return places;
  } finally {
    await database.close();
  }
}

async function measure(name: string, { connection }: Server, place: Place): Promise<Measure> {
  const told = [name, JSON.stringify(connection), JSON.stringify(place)];
  const child = spawn(process.execPath, [...flatHeap, import.meta.filename, ...told], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  return JSON.parse(await text(child.stdout));
}

async function measureHere(name: string, connection: Server["connection"], place: Place): Promise<void> {
  const database = connectDatabase(connection);
  const scope = { read: [place.territory], write: place.territory };
  const start = performance.now();
  await database.transaction(scope, async (transaction) => steps[name]?.(transaction, place));
  const seconds = (performance.now() - start) / 1000;
  await database.close();
  process.stdout.write(JSON.stringify({ seconds, peakMegabytes: process.resourceUsage().maxRSS / 1000 }));
}

async function postBare(transaction: Transaction, { territory, fund }: Place): Promise<void> {
  await postEntry(transaction, {
    id: randomUUID(),
    territory,
    effectiveOn: today,
    recordedAt: now,
    kind: "bank-fee",
    act: "bench",
    isVoluntary: false,
    lines: moveEuros(euros(1), { from: fundFree(fund), to: fundFees(fund) }),
  });
}

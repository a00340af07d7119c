/**
 * A large bank statement imported and matched: `node bench/match.ts [LINES] [ADVANCES]`, at a fifth of its lines and at all of them,
 * each in a process of its own: seconds, and peak memory beside the file. The limit of the same run: as many bare postings, and the
 * lines copied as they are. On a real embedded server with its syncs, in a folder that goes away.
 */
import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { from as copyFrom } from "pg-copy-streams";
import { bankingHandlers, vaultOf } from "#banking/index.ts";
import { cents } from "#kernel/money.ts";
import { fundFree, loanOwed, moveEuros, postEntries } from "#ledger/index.ts";
import { connectDatabase, type Database } from "#platform/database/database.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";
import { newId } from "#platform/requests/id.ts";
import { now, today } from "../tests/seed-advances.ts";
import { enterBank, type MatchBench, secret, statementOf } from "./match-territory.ts";

type Measure = { readonly seconds: number; readonly megabytes: number; readonly told: string };
type Step = (
  database: Database,
  bench: MatchBench & { readonly file: Uint8Array },
  lines: number,
) => Promise<string>;

/** Five times the lines may cost this much more memory, beside their file: their names are remembered, to number those that say the same. */
const MOST_GROWTH_MEGABYTES = 60;
/** What a line may cost, in the time of the limit: its reading twice, its match, its event, its schedule and its entry. */
const MOST_TIMES_THE_LIMIT = 20;
const chunk = 1000;
/** Whatever the size of the file. */
const flatHeap = ["--max-old-space-size=128", "--max-semi-space-size=8"];

const steps: Readonly<Record<string, Step>> = { import: importFile, postings: postBare, copy: copyLines };

const [first = "", second = "", third = ""] = process.argv.slice(2);
const step = steps[first];
if (step === undefined) await measureAll(Number(first || 100_000), Number(second || 5000));
else await measureHere(step, second, Number(third));

async function measureAll(lines: number, advances: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "alize-bench-"));
  const server = await openEmbeddedServer(folder);
  const database = connectDatabase(server.connection);
  try {
    await database.asOwner(async (owner) => migrate(owner));
    const sizes = [Math.ceil(lines / 5), lines];
    const territory = await enterBank(database, { advances, lines: sizes });
    await database.asOwner(async (owner) => owner.query("analyze"));
    const bench = { ...territory, advances, sizes, connection: server.connection };
    await writeFile(join(folder, "bench.json"), JSON.stringify(bench));
    const rows = [];
    for (const size of sizes) {
      await writeFile(join(folder, `${size}.xml`), statementOf(bench, size));
      const told = await measure(folder, "import", size);
      const posted = await measure(folder, "postings", size);
      const copied = await measure(folder, "copy", size);
      const limit = posted.seconds + copied.seconds;
      rows.push({ size, ...told, limit, times: told.seconds / limit });
    }
    console.table(
      rows.map(({ size, seconds, megabytes, told, limit, times }) => ({
        lines: size,
        seconds: seconds.toFixed(1),
        "lines a second": Math.round(size / seconds),
        "MB beside the file": megabytes.toFixed(0),
        "limit, seconds": limit.toFixed(1),
        "times the limit": times.toFixed(1),
        told,
      })),
    );
    const [small, large] = rows;
    if (small === undefined || large === undefined) return;
    console.log(
      `All of it is one transaction: the fund's advances and the territory's journal wait ${large.seconds.toFixed(1)} s.`,
    );
    if (large.megabytes - small.megabytes > MOST_GROWTH_MEGABYTES) process.exitCode = 1;
    if (large.times > MOST_TIMES_THE_LIMIT) process.exitCode = 1;
  } finally {
    await database.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(folder: string, name: string, size: number): Promise<Measure> {
  const args = [...flatHeap, import.meta.filename, name, folder, String(size)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  return JSON.parse(await text(child.stdout));
}

async function measureHere(work: Step, folder: string, size: number): Promise<void> {
  const bench: MatchBench = JSON.parse(await readFile(join(folder, "bench.json"), "utf8"));
  const database = connectDatabase(bench.connection);
  const file = await readFile(join(folder, `${size}.xml`));
  const start = performance.now();
  const told = await work(database, { ...bench, file }, size);
  const seconds = (performance.now() - start) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1000 - file.length / 1e6;
  await database.close();
  process.stdout.write(JSON.stringify({ seconds, megabytes, told }));
}

async function importFile(
  database: Database,
  { territory, fund, person, file }: Parameters<Step>[1],
): Promise<string> {
  const handlers = bankingHandlers({ vault: vaultOf(secret) });
  const scope = { read: [territory], write: territory };
  const imported = await database.transaction(scope, async (transaction) =>
    handlers.importStatement({
      transaction,
      file,
      now,
      actor: { person, name: "Claire", seats: [] },
      params: { territory, fund },
      query: { name: "releve.xml" },
      body: undefined,
      cookies: {} as never,
      address: "127.0.0.1",
    }),
  );
  if (!imported.ok) throw new Error(`${imported.refusal.reason} ${JSON.stringify(imported.refusal.facts)}`);
  return `${imported.value.matched} matched of ${imported.value.added}`;
}

/** As many entries as the matched lines make, of two lines each, in one transaction. */
async function postBare(database: Database, bench: MatchBench, size: number): Promise<string> {
  const { territory, fund, advances } = bench;
  const count = Math.round(size * 0.92) + advances;
  await database.transaction({ read: [territory], write: territory }, async (transaction) => {
    for (let from = 0; from < count; from += chunk) {
      const entries = Array.from({ length: Math.min(chunk, count - from) }, (_, index) => ({
        id: newId(now),
        territory,
        effectiveOn: today,
        recordedAt: now,
        kind: "repayment",
        act: `Banc ${from + index}`,
        isVoluntary: false,
        lines: moveEuros(cents(1), { from: loanOwed(bench.anAdvance), to: fundFree(fund) }),
      }));
      await postEntries(transaction, entries);
    }
  });
  return `${count} posted`;
}

/** The same rows as they are, in a table with the same indexes, and no one asked anything. */
async function copyLines(database: Database, { territory }: MatchBench, size: number): Promise<string> {
  await database.asOwner(async (owner) => {
    await owner.query(`create table bench_line_${size} (like bank_line including all)`);
    const columns =
      "territory_id, id, fund_id, statement_id, key, booked_on, amount, kind, end_to_end, words";
    const into = owner.query(copyFrom(`copy bench_line_${size} (${columns}) from stdin`));
    for (let from = 0; from < size; from += chunk) {
      const rows = Array.from({ length: Math.min(chunk, size - from) }, (_, index) => {
        const line = from + index;
        const told = [`bank ${"f".repeat(52)}${line}#1`, today, 1000, "collection", `AV${line}`, "ECHEANCE"];
        return [territory, newId(now), territory, territory, ...told].join("\t");
      });
      if (!into.write(`${rows.join("\n")}\n`)) await new Promise((resolve) => into.once("drain", resolve));
    }
    into.end();
    await new Promise((resolve, reject) => into.once("finish", resolve).once("error", reject));
  });
  return `${size} copied`;
}

/**
 * A simulated year of as many advances, closed month by month: `node bench/year.ts [ADVANCES] [SEED]`. Takeovers, nightly debits, returns,
 * deferrals, losses and the rest go through the product's own routes, on a real embedded server with its syncs, in a folder that goes away.
 * Fails when anything does not add up.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connectDatabase } from "#platform/database/database.ts";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";
import { migrate } from "#platform/database/migrate.ts";
import { playYear } from "../tests/simulated-year.ts";

const advances = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? 20_110_101);
const everyDay = Array.from({ length: 31 }, (_, index) => index + 1);
let most = 0;
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
const folder = await mkdtemp(join(tmpdir(), "alize-bench-"));
const server = await openEmbeddedServer(folder);
const database = connectDatabase(server.connection);
try {
  await database.asOwner(async (owner) => migrate(owner));
  console.log(`A year of ${advances} advances, seed ${seed}`);
  const start = performance.now();
  let from = start;
  const { broken, done, debits, entries, toldLate, fecLines, hledger } = await playYear(database, {
    advances,
    seed,
    sample: 40,
    dueDays: everyDay.slice(1),
    workDays: everyDay,
    onMonth(until) {
      console.log(`${until} closed: ${seconds(from)} s`);
      from = performance.now();
    },
  });
  console.log(`Late news and checks of the year: ${seconds(from)} s`);
  console.table(Object.fromEntries([...done].toSorted(([a], [b]) => (a < b ? -1 : 1))));
  console.table({
    debits,
    entries: Number(entries),
    "posted on a later day than asked": toldLate,
    "lines of the FEC": fecLines,
    "seconds in all": Number(seconds(start)),
  });
  console.log(`Memory at most: ${Math.round(most / 1e6)} MB. hledger: ${hledger ?? "not on this machine"}.`);
  for (const each of broken) console.log(`BROKEN ${each}`);
  console.log(`${broken.length} broken.`);
  if (broken.length > 0) process.exitCode = 1;
} finally {
  clearInterval(watch);
  await database.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(2);
}

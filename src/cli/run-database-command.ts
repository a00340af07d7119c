import { buffer, text } from "node:stream/consumers";
import { systemClock } from "#platform/clock.ts";
import type { DatabaseCommand } from "#platform/command/command.ts";
import type { Database } from "#platform/database/database.ts";
import { writeProblem } from "./write-problem.ts";

/** Writes one JSON value on standard output, or one problem on standard error; leaves nothing open. */
export async function runDatabaseCommand(
  command: DatabaseCommand,
  given: Readonly<Record<string, unknown>>,
): Promise<void> {
  const run = await command.load();
  let opening: Promise<Database> | undefined;
  try {
    const answer = await run(given, {
      clock: systemClock,
      database: async () => (opening ??= openUpToDate()),
      databaseAsItStands: async () => (opening ??= openAsItStands()),
      readInput: async () => text(process.stdin),
      readOctets: async () => buffer(process.stdin),
    });
    if (!answer.ok) return writeProblem(answer.problem);
    // A command that wrote a file there has said it all.
    if (answer.output !== undefined) process.stdout.write(`${JSON.stringify(answer.output)}\n`);
  } finally {
    await (await opening)?.close();
  }
}

async function openUpToDate(): Promise<Database> {
  const { migrate } = await import("#platform/database/migrate.ts");
  const { prepareJobs } = await import("#platform/jobs/prepare-jobs.ts");
  const database = await openAsItStands();
  await database.asOwner(async (owner) => migrate(owner));
  await database.asOwner(prepareJobs);
  return database;
}

/** The calculators start without any of this. */
async function openAsItStands(): Promise<Database> {
  const { openDatabase } = await import("#platform/database/database.ts");
  const { readDatabaseSettings } = await import("#platform/database/settings.ts");
  return openDatabase(readDatabaseSettings(process.env));
}

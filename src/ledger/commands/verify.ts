import type { CommandRun } from "#platform/command/command.ts";
import type { Database } from "#platform/database/database.ts";
import type { Verification } from "../use-cases/verify-ledger.ts";

/** Where the command tells what it found. */
export interface Telling {
  write(line: string): void;
  /** Ends with 1 what would end with 0. */
  fail(): void;
}

const standardOutput: Telling = {
  write: (line) => process.stdout.write(`${line}\n`),
  fail: () => {
    process.exitCode = 1;
  },
};

/** `alize verify`: a line for each fault, then the balance sheet of the verification. */
export function verifyRun(
  verify: (database: Database) => Promise<Verification>,
  telling: Telling = standardOutput,
): CommandRun {
  return async (_given, desk) => {
    const { faults, chains } = await verify(await desk.database());
    for (const { fault, ...place } of faults) telling.write(JSON.stringify({ fault, ...place }, plainNumber));
    if (faults.length > 0) telling.fail();
    const counted = chains.map((chain) => ({ ...chain, entries: Number(chain.entries) }));
    return { ok: true, output: { faults: faults.length, chains: counted } };
  };
}

/** JSON has no bigint: a whole number where it is exact, else its digits. */
function plainNumber(_name: string, value: unknown): unknown {
  if (typeof value !== "bigint") return value;
  return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
}

import { access, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { accept, type Outcome, refuse } from "#kernel/outcome.ts";
import type { CommandRun } from "#platform/command/command.ts";
import { commandRun } from "#platform/command/command-run.ts";
import { connectDatabase, type Database } from "../database.ts";
import { openEmbeddedServer } from "../embedded/server.ts";
import { type BackupWritten, readBackupFile, writeBackupFile } from "./backup-file.ts";
import { backupSentences, restoreSentences } from "./backup-sentences.ts";
import { type Restored, type RestoreRefusal, restoreBackup } from "./restore-backup.ts";

/** What the ledger says of a database: its chains and how many faults. */
export type LedgerCheck = (
  database: Database,
) => Promise<{ readonly chains: readonly unknown[]; readonly faults: number }>;

/** Ends with 1 what would end with 0. */
export type Failing = () => void;

function failing(): void {
  process.exitCode = 1;
}

export function backupRun(check: LedgerCheck, fail: Failing = failing): CommandRun {
  return commandRun({
    input: z.strictObject({ fichier: z.string().min(1), verify: z.literal(true).optional() }),
    sentences: { ...backupSentences, ...restoreSentences },
    async run({ fichier, verify }, desk) {
      const written = await writeBackupFile(await desk.database(), {
        file: fichier,
        writtenAt: desk.clock.now(),
      });
      if (!written.ok || verify !== true)
        return written.ok ? accept({ ...written.value, verified: false }) : written;
      return verified(written.value, check, fail);
    },
  });
}

async function verified(written: BackupWritten, check: LedgerCheck, fail: Failing) {
  const folder = await mkdtemp(join(tmpdir(), "alize-verify-"));
  try {
    const server = await openEmbeddedServer(folder, { isThrowaway: true });
    const copy = connectDatabase(server.connection, async () => server.stop());
    try {
      const restored = await restoreFile(copy, written.file);
      if (!restored.ok) return restored;
      const { faults } = await check(copy);
      if (faults > 0) fail();
      return accept({ ...written, verified: faults === 0, faults });
    } finally {
      await copy.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export function restoreRun(check: LedgerCheck, fail: Failing = failing): CommandRun {
  return commandRun({
    input: z.strictObject({ fichier: z.string().min(1) }),
    sentences: restoreSentences,
    async run({ fichier }, desk) {
      const isThere = await access(fichier).then(
        () => true,
        () => false,
      );
      if (!isThere) return refuse("file-missing", { file: fichier }, "fichier");
      const database = await desk.databaseAsItStands();
      const restored = await restoreFile(database, fichier);
      if (!restored.ok) return restored;
      const { chains, faults } = await check(database);
      if (faults > 0) fail();
      return accept({ ...restored.value, chains, faults });
    },
  });
}

async function restoreFile(database: Database, file: string): Promise<Outcome<Restored, RestoreRefusal>> {
  return database
    .asOwner(async (client) => restoreBackup(client, readBackupFile(file)))
    .catch((error: unknown) => {
      if (isBadArchive(error)) return refuse("not-a-backup", { file });
      throw error;
    });
}

/** What zlib says of a file that is no archive, or half of one. */
function isBadArchive(error: unknown): boolean {
  return error instanceof Error && "code" in error && /^Z_|^ERR_BUFFER/.test(String(error.code));
}

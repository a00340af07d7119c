import { createReadStream, createWriteStream } from "node:fs";
import { access, open, rename, rm, stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import { accept, type Outcome, type Refusal, refuse } from "#kernel/outcome.ts";
import type { Database } from "../database.ts";
import type { TableTotal } from "./backup-format.ts";
import { writeBackup } from "./write-backup.ts";

export type BackupFileRefusal = Refusal<"file-exists" | "file-not-writable">;

export type BackupWritten = {
  readonly file: string;
  readonly bytes: number;
  readonly writtenAt: string;
  readonly tables: readonly TableTotal[];
};

/** Under another name until it is whole and on the disk: a file of that name is a whole backup. */
export async function writeBackupFile(
  database: Database,
  { file, writtenAt }: { readonly file: string; readonly writtenAt: string },
): Promise<Outcome<BackupWritten, BackupFileRefusal>> {
  if (await exists(file)) return refuse("file-exists", { file }, "fichier");
  const partial = `${file}.partial`;
  const handle = await open(partial, "wx", 0o600).catch((error: NodeJS.ErrnoException) => error.code ?? "");
  if (typeof handle === "string")
    return refuse("file-not-writable", { file: partial, code: handle }, "fichier");

  try {
    const totals: TableTotal[] = [];
    await database.asOwner(async (client) =>
      pipeline(
        Readable.from(writeBackup(client, { writtenAt, totals })),
        createGzip(),
        createWriteStream("", { fd: handle.fd, autoClose: false }),
      ),
    );
    await handle.sync();
    await handle.close();
    await rename(partial, file);
    return accept({ file, bytes: (await stat(file)).size, writtenAt, tables: totals });
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** The bytes of a backup; throws where the file is not gzip or is cut short. */
export function readBackupFile(file: string): AsyncIterable<Buffer> {
  const unzipped = createGunzip();
  // The consumer meets the error too: it reads from the same stream.
  void pipeline(createReadStream(file), unzipped).catch(() => undefined);
  return unzipped;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

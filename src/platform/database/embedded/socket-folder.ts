import { createHash } from "node:crypto";
import { lstat, mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedServerFailure, errorCode } from "./failure.ts";
import { effectiveUser, giveTo, type RunAs } from "./run-as.ts";

export const PORT = 5432;

/** The kernel keeps 108 bytes for a socket's path, macOS 104, the closing zero included. */
const LONGEST_SOCKET_PATH = 103;

/** The folder of the server's Unix socket. It lets in whoever can reach it, so it is closed to everyone else. */
export async function prepareSocketFolder(folder: DataFolder, runAs: RunAs): Promise<string> {
  const beside = join(folder.root, "run");
  const path = isShortEnough(beside) ? beside : elsewhere(folder, runAs);
  const isNew = await makeFolder(path);
  // Inside our own folder nobody else can have made it; a temporary folder is anybody's.
  if (isNew || path === beside) await giveTo(runAs, path);
  const found = await lstat(path);
  if (!found.isDirectory() || found.uid !== effectiveUser(runAs) || (found.mode & 0o077) !== 0) {
    throw new EmbeddedServerFailure(
      `Le dossier ${path} doit n'être accessible qu'au compte qui fait tourner PostgreSQL : supprimez-le puis relancez.`,
    );
  }
  return path;
}

function isShortEnough(path: string): boolean {
  return Buffer.byteLength(join(path, `.s.PGSQL.${PORT}`)) <= LONGEST_SOCKET_PATH;
}

function elsewhere(folder: DataFolder, runAs: RunAs): string {
  const key = createHash("sha256")
    .update(`${effectiveUser(runAs)} ${folder.root}`)
    .digest("hex")
    .slice(0, 16);
  const temporary = join(tmpdir(), `alize-${key}`);
  return isShortEnough(temporary) ? temporary : join("/tmp", `alize-${key}`);
}

async function makeFolder(path: string): Promise<boolean> {
  return mkdir(path, { mode: 0o700 }).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === "EEXIST") return false;
      throw error;
    },
  );
}

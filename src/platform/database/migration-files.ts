import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const MIGRATIONS_FOLDER = fileURLToPath(new URL("../../../migrations/", import.meta.url));

export interface MigrationFile {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

/** The database and the files disagree, or a file is faulty; the sentence names the file. */
export class MigrationRefused extends Error {
  override readonly name = "MigrationRefused";
}

/** Every file of the folder, in order. */
export async function readMigrations(folder: string): Promise<MigrationFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  const files = await Promise.all(names.map(async (name) => readMigration(folder, name)));
  for (const [index, { number, name }] of files.entries()) {
    if (number !== index + 1) {
      throw new MigrationRefused(
        `La migration ${name} devrait porter le numéro ${String(index + 1).padStart(4, "0")}.`,
      );
    }
  }
  return files;
}

async function readMigration(folder: string, name: string): Promise<MigrationFile> {
  const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(name)?.[1];
  if (number === undefined)
    throw new MigrationRefused(`La migration ${name} devrait s'appeler NNNN_nom.sql.`);
  // A checkout under Windows may change the ends of lines, which means nothing.
  const sql = (await readFile(join(folder, name), "utf8")).replaceAll("\r\n", "\n");
  return { number: Number(number), name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
}

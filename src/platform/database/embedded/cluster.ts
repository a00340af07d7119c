import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Binaries, POSTGRES_MAJOR } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedServerFailure, errorCode } from "./failure.ts";
import { giveTo, type RunAs } from "./run-as.ts";
import { SERVER_ENVIRONMENT } from "./server-settings.ts";

const run = promisify(execFile);

/** Who owns the tables: as little as a server of one's own would give, so that nothing works only here. */
export const OWNER = "alize";

/** The only sorting that never changes with a library; French order is asked for by name: `collate "fr-x-icu"`. */
const LOCALE = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
const ACCESS = ["--username=postgres", "--auth-local=trust", "--auth-host=reject"];

interface NewCluster {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly isThrowaway: boolean;
}

/** Made aside, then put in place in one step: neither a crash nor a second process can leave half of one. */
export async function ensureCluster(cluster: NewCluster): Promise<void> {
  const { folder } = cluster;
  if (await isPresent(folder)) return;
  const aside = `${folder.cluster}.new-${process.pid}-${randomUUID().slice(0, 8)}`;
  try {
    await mkdir(aside, { mode: 0o700 });
    await giveTo(cluster.runAs, aside);
    await initialise(aside, cluster);
    await putInPlace(aside, folder);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
  await removeLeftovers(folder);
}

async function isPresent(folder: DataFolder): Promise<boolean> {
  const version = await readFile(join(folder.cluster, "PG_VERSION"), "utf8").catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  });
  if (version === null || version.trim() === POSTGRES_MAJOR) return version !== null;
  throw new EmbeddedServerFailure(
    `Les données de ${folder.cluster} sont au format PostgreSQL ${version.trim()}, cette version d'Alizé lit le format ${POSTGRES_MAJOR} : exportez-les avec l'ancienne version.`,
  );
}

async function initialise(path: string, { binaries, runAs, isThrowaway }: NewCluster): Promise<void> {
  const sync = isThrowaway ? ["--no-sync"] : [];
  await runProgram(runAs, binaries.initdb, ["-D", path, ...ACCESS, ...LOCALE, "--data-checksums", ...sync]);
  const statements = [
    `create role ${OWNER} login createdb createrole`,
    `create database ${OWNER} owner ${OWNER}`,
  ];
  await runProgram(
    runAs,
    binaries.postgres,
    ["--single", "-j", "-D", path, "-c", "log_min_messages=error", "postgres"],
    statements,
  );
}

async function runProgram(
  runAs: RunAs,
  program: string,
  options: string[],
  input: string[] = [],
): Promise<void> {
  const [command = program, ...words] = [...runAs.prefix, program, ...options];
  const running = run(command, words, { env: SERVER_ENVIRONMENT, cwd: "/", ...runAs.user });
  running.child.stdin?.end(input.map((statement) => `${statement};\n\n`).join(""));
  const { stderr } = await running.catch((cause: unknown) => {
    const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr).trim() : "";
    throw new EmbeddedServerFailure(`La base de données n'a pas pu être créée. ${said}`, { cause });
  });
  if (/ERROR|FATAL|PANIC/.test(stderr))
    throw new EmbeddedServerFailure(`La base de données n'a pas pu être créée. ${stderr}`);
}

async function putInPlace(aside: string, folder: DataFolder): Promise<void> {
  await rename(aside, folder.cluster).catch((error: unknown) => {
    const isTaken = ["ENOTEMPTY", "EEXIST"].includes(errorCode(error) ?? "");
    if (!isTaken) throw error;
  });
  if (!(await isPresent(folder))) {
    throw new EmbeddedServerFailure(
      `Le dossier ${folder.cluster} contient autre chose qu'une base de données.`,
    );
  }
}

/** Of processes killed while they made one. */
async function removeLeftovers({ root }: DataFolder): Promise<void> {
  const leftovers = (await readdir(root)).filter((name) => isLeftover(name));
  await Promise.all(leftovers.map(async (name) => rm(join(root, name), { recursive: true, force: true })));
}

function isLeftover(name: string): boolean {
  const pid = Number(/^postgres\.new-(\d+)-/.exec(name)?.[1] ?? "nothing");
  if (Number.isNaN(pid)) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return errorCode(error) === "ESRCH";
  }
}

import { execFile } from "node:child_process";
import { link, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { errorCode } from "./failure.ts";

const run = promisify(execFile);
const SLOWEST_WRITE_MS = 2000;

/** What PostgreSQL writes of itself in `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly socketFolder: string;
  readonly status: string;
}

export async function readPostmaster(cluster: string): Promise<Postmaster | null> {
  const text = await readIfPresent(join(cluster, "postmaster.pid"));
  const [pid = "", , , port = "", socketFolder = "", , , status = ""] = text?.split("\n") ?? [];
  return /^\d+$/.test(pid)
    ? { pid: Number(pid), port: Number(port), socketFolder, status: status.trim() }
    : null;
}

/** Whether this process is really a server on this folder: a zombie is not, nor another program that was given its number. */
export async function isServing(pid: number, cluster: string): Promise<boolean> {
  if (!exists(pid)) return false;
  const state = await processState(pid);
  if (state === null || state.startsWith("Z") || state.startsWith("X")) return false;
  return process.platform === "linux" ? worksIn(pid, cluster) : (await commandLine(pid)).includes("postgres");
}

/** Whether we started this server, as told by its name. */
export async function isOurs(pid: number): Promise<boolean> {
  return (await commandLine(pid)).includes("cluster_name=alize");
}

/**
 * PostgreSQL takes over by itself the lock file of a process that no longer exists; not that of a zombie, nor one whose number
 * was given to another program (usual in containers), nor an empty one. Moved aside before it is judged: should another process
 * have started a server in between, its file is put back.
 */
export async function clearStaleLock(file: string, cluster: string): Promise<void> {
  const judged = await readIfPresent(file);
  if (judged === null || !(await isStale(judged, file, cluster))) return;
  const aside = `${file}.stale-${process.pid}`;
  await rename(file, aside);
  if ((await readIfPresent(aside)) !== judged) await link(aside, file);
  await rm(aside);
}

async function isStale(lock: string, file: string, cluster: string): Promise<boolean> {
  const pid = Number(lock.split("\n")[0]);
  if (pid > 0) return exists(pid) && !(await isServing(pid, cluster));
  // A starting server creates the file, then fills it; one that still says nothing was left by a power cut.
  return Date.now() - (await stat(file)).mtimeMs > SLOWEST_WRITE_MS;
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errorCode(error) === "EPERM";
  }
}

async function processState(pid: number): Promise<string | null> {
  if (process.platform !== "linux") return ps(pid, "stat=");
  const line = await readIfPresent(`/proc/${pid}/stat`);
  return line?.slice(line.lastIndexOf(")") + 2) ?? null;
}

/** The server makes its data directory its working directory. Another user's is not ours to see: then it is held to be one. */
async function worksIn(pid: number, cluster: string): Promise<boolean> {
  try {
    const [theirs, ours] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(cluster)]);
    return theirs.dev === ours.dev && theirs.ino === ours.ino;
  } catch (error) {
    return errorCode(error) === "EACCES" && (await commandLine(pid)).includes("postgres");
  }
}

export async function parentOf(pid: number): Promise<number> {
  if (process.platform !== "linux") return Number(await ps(pid, "ppid="));
  return Number((await processState(pid))?.split(" ")[1]);
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform !== "linux") return (await ps(pid, "command=")) ?? "";
  return (await readIfPresent(`/proc/${pid}/cmdline`)) ?? "";
}

async function ps(pid: number, column: string): Promise<string | null> {
  return run("ps", ["-o", column, "-p", String(pid)]).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

async function readIfPresent(file: string): Promise<string | null> {
  return readFile(file, "utf8").catch((error: unknown) => {
    if (["ENOENT", "ESRCH"].includes(errorCode(error) ?? "")) return null;
    throw error;
  });
}

import { execFile } from "node:child_process";
import { chmod, stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { DataFolder } from "./data-folder.ts";
import { errorCode } from "./failure.ts";

const run = promisify(execFile);
const NAMESPACE = ["unshare", "-U", "--map-user=65534", "--map-group=65534"];

/** PostgreSQL refuses to run as root: as whom its programs are started. */
export interface RunAs {
  /** Words put before the command. */
  readonly prefix: readonly string[];
  /** The user and group to become, if not our own. */
  readonly user?: { readonly uid: number; readonly gid: number };
}

/**
 * An ordinary user runs it as themself. Root runs it as the owner of the folder; of a folder of its own, through a user
 * namespace (the files stay root's) or, where these are not permitted, as nobody, who then owns the files. An account without
 * a name, which PostgreSQL refuses too, gets one through a user namespace.
 */
export async function chooseRunAs(folder: DataFolder): Promise<RunAs> {
  const own = process.getuid?.();
  if (own !== 0) return { prefix: await prefixFor(own) };
  const owner = (await statIfPresent(folder.cluster)) ?? (await stat(folder.root));
  if (owner.uid !== 0) return becoming(folder, owner.uid, owner.gid);
  if (await canUnshare()) return { prefix: NAMESPACE };
  const [uid, gid] = await Promise.all([idOf("-u"), idOf("-g")]);
  const runAs = await becoming(folder, uid, gid);
  if ((await statIfPresent(folder.cluster)) !== null)
    await run("chown", ["-R", `${uid}:${gid}`, folder.cluster]);
  return runAs;
}

/** Makes a path belong to whom PostgreSQL runs as. */
export async function giveTo(runAs: RunAs, path: string): Promise<void> {
  if (runAs.user !== undefined) await run("chown", [`${runAs.user.uid}:${runAs.user.gid}`, path]);
}

export function effectiveUser(runAs: RunAs): number | undefined {
  return runAs.user?.uid ?? process.getuid?.();
}

async function becoming(folder: DataFolder, uid: number, gid: number): Promise<RunAs> {
  const root = await stat(folder.root);
  if (root.uid !== uid) await chmod(folder.root, (root.mode & 0o777) | 0o011);
  return { prefix: await prefixFor(uid), user: { uid, gid } };
}

async function prefixFor(uid: number | undefined): Promise<readonly string[]> {
  if (uid === undefined || (await succeeds("id", ["-un", String(uid)]))) return [];
  return (await canUnshare()) ? NAMESPACE : [];
}

async function canUnshare(): Promise<boolean> {
  const [command = "unshare", ...options] = NAMESPACE;
  return succeeds(command, [...options, "true"]);
}

async function succeeds(command: string, words: readonly string[]): Promise<boolean> {
  return run(command, words).then(
    () => true,
    () => false,
  );
}

async function idOf(which: "-u" | "-g"): Promise<number> {
  return Number((await run("id", [which, "nobody"])).stdout);
}

async function statIfPresent(path: string) {
  return stat(path).catch((error: unknown) => {
    if (errorCode(error) === "ENOENT") return null;
    throw error;
  });
}

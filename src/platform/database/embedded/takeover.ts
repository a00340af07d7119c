import { join } from "node:path";
import type { DataFolder } from "./data-folder.ts";
import { EmbeddedServerFailure, errorCode } from "./failure.ts";
import { isHeldServerPresent } from "./hold.ts";
import { clearStaleLock, isOurs, isServing, readPostmaster } from "./postmaster.ts";
import { PORT } from "./socket-folder.ts";
import { waitFor } from "./wait-for.ts";

export const STOPPING_PATIENCE_MS = 60_000;
const ENDING_PATIENCE_MS = 2000;
const STEP_MS = 20;

/** Leaves nothing in the way of a new server: neither one that is stopping, nor one whose watcher was killed, nor stale locks. */
export async function clearTheWay(folder: DataFolder, socketFolder: string): Promise<void> {
  const postmaster = await readPostmaster(folder.cluster);
  if (postmaster !== null && (await isServing(postmaster.pid, folder.cluster))) {
    // Another process may just have started it.
    if (isHeldServerPresent(folder.hold)) return;
    await stopUnheld(folder, postmaster.pid);
  }
  await clearStaleLock(join(folder.cluster, "postmaster.pid"), folder.cluster);
  await clearStaleLock(join(socketFolder, `.s.PGSQL.${PORT}.lock`), folder.cluster);
}

/** Null when it has not stopped by then. */
async function waitUntilStopped(folder: DataFolder, forMs = STOPPING_PATIENCE_MS): Promise<true | null> {
  const look = async () => {
    const postmaster = await readPostmaster(folder.cluster);
    return postmaster === null || !(await isServing(postmaster.pid, folder.cluster)) ? true : null;
  };
  return waitFor(look, { everyMs: STEP_MS, forMs });
}

async function stopUnheld(folder: DataFolder, pid: number): Promise<void> {
  const isOneOfOurs = await isOurs(pid);
  if (isOneOfOurs) interrupt(pid);
  // One that is ending by itself shows no name any more.
  if ((await waitUntilStopped(folder, isOneOfOurs ? STOPPING_PATIENCE_MS : ENDING_PATIENCE_MS)) === true)
    return;
  throw new EmbeddedServerFailure(
    `Un serveur PostgreSQL qui n'est pas tenu par Alizé (processus ${pid}) occupe ${folder.cluster} : arrêtez-le, puis relancez.`,
  );
}

function interrupt(pid: number): void {
  try {
    process.kill(pid, "SIGINT");
  } catch (error) {
    const hasEnded = errorCode(error) === "ESRCH";
    if (!hasEnded) throw error;
  }
}

import { setTimeout as pause } from "node:timers/promises";
import { findBinaries } from "./binaries.ts";
import { ensureCluster } from "./cluster.ts";
import { type DataFolder, prepareDataFolder } from "./data-folder.ts";
import { EmbeddedServerFailure, explainAccess } from "./failure.ts";
import { type Hold, isHeldServerPresent, makeHold, takeHold } from "./hold.ts";
import { type Launched, launch } from "./launch.ts";
import { parentOf } from "./postmaster.ts";
import { type EmbeddedConnection, findReadyServer, type ReadyServer } from "./readiness.ts";
import { chooseRunAs } from "./run-as.ts";
import { serverOptions } from "./server-settings.ts";
import { prepareSocketFolder } from "./socket-folder.ts";
import { clearTheWay, STOPPING_PATIENCE_MS } from "./takeover.ts";
import { waitFor } from "./wait-for.ts";

export interface EmbeddedServer {
  readonly connection: EmbeddedConnection;
  /** Whether this process started the server or joined one that another process had started. */
  readonly origin: "started" | "joined";
  /** Lets go of the server, which stops with the last process that holds it. */
  readonly stop: () => Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Faster, and lost at a power cut: for tests. */
  readonly isThrowaway?: boolean;
}

/** Long enough to recover from a crash with much to replay. */
const PATIENCE_MS = 5 * 60_000;
const RACE_PATIENCE_MS = 60_000;
const LETTING_GO_MS = 300;
const STEP_MS = 5;

/** How PostgreSQL says that another server is on the folder, or about to be. */
const LOST_RACE = /lock file ".*" (?:already exists|is empty)|pre-existing shared memory block/;

/** Opens the database of this folder: creates it, starts it or joins it, whichever is needed, however many do so at once. */
export async function openEmbeddedServer(
  path: string,
  options: EmbeddedServerOptions = {},
): Promise<EmbeddedServer> {
  try {
    const folder = await prepareDataFolder(path);
    const joinOrStart = async () => (await join(folder)) ?? (await start(folder, options));
    const server = await waitFor(joinOrStart, { everyMs: 20 * STEP_MS, forMs: RACE_PATIENCE_MS });
    if (server !== null) return server;
    throw new EmbeddedServerFailure(`La base de données ne répond pas : voyez ${folder.log}.`);
  } catch (error) {
    throw explainAccess(error, path);
  }
}

/** Null when no server is there, or the one that was there has gone. */
async function join(folder: DataFolder): Promise<EmbeddedServer | null> {
  const hold = takeHold(folder.hold);
  if (hold === null) return null;
  const look = async () => (isHeldServerPresent(folder.hold) ? findReadyServer(folder) : "gone");
  const found = await waitFor(look, { everyMs: STEP_MS, forMs: PATIENCE_MS });
  // A watcher that met the end just before we came lets go of the pipe within this time.
  await pause(4 * STEP_MS);
  if (found !== null && found !== "gone" && isHeldServerPresent(folder.hold)) {
    return { connection: found.connection, origin: "joined", stop: async () => hold.release() };
  }
  hold.release();
  return null;
}

/** Null when another process was faster. */
async function start(
  folder: DataFolder,
  { isThrowaway = false }: EmbeddedServerOptions,
): Promise<EmbeddedServer | null> {
  const [binaries, runAs] = await Promise.all([findBinaries(), chooseRunAs(folder)]);
  const socketFolder = await prepareSocketFolder(folder, runAs);
  await clearTheWay(folder, socketFolder);
  const { reader, hold } = await makeHold(folder.hold, runAs);
  try {
    await ensureCluster({ folder, binaries, runAs, isThrowaway });
    const options = serverOptions(socketFolder, isThrowaway);
    const launched = launch({ folder, binaries, runAs, options, reader: reader.descriptor });
    reader.release();
    const server = await served(folder, launched, hold);
    if (server === null) hold.release();
    return server;
  } catch (error) {
    reader.release();
    hold.release();
    throw error;
  }
}

async function served(folder: DataFolder, launched: Launched, hold: Hold): Promise<EmbeddedServer | null> {
  const look = async () => (launched.hasEnded() ? "ended" : findOwn(folder, launched));
  const found = await waitFor(look, { everyMs: STEP_MS, forMs: PATIENCE_MS });
  if (found !== null && found !== "ended") {
    return {
      connection: found.connection,
      origin: "started",
      stop: async () => stop(folder, launched, hold),
    };
  }
  if (LOST_RACE.test(launched.said())) return null;
  throw new EmbeddedServerFailure(
    `PostgreSQL n'a pas démarré : ${launched.said().trim()} (journal : ${folder.log})`,
  );
}

/** Of several that are launched at once, one serves; the others are about to end. */
async function findOwn(folder: DataFolder, launched: Launched): Promise<ReadyServer | null> {
  const server = await findReadyServer(folder);
  return server !== null && (await parentOf(server.pid)) === launched.pid ? server : null;
}

async function stop(folder: DataFolder, launched: Launched, hold: Hold): Promise<void> {
  hold.release();
  // The watcher lets go of the pipe as soon as nobody holds it. Still there after this: another process uses the server.
  const isLeftToOthers = (await untilNobodyHolds(folder)) === null;
  if (isLeftToOthers) return;
  // Our own server, and no other: by now somebody else's may serve the folder.
  await waitFor(() => (launched.hasEnded() ? true : null), { everyMs: STEP_MS, forMs: STOPPING_PATIENCE_MS });
}

async function untilNobodyHolds(folder: DataFolder): Promise<true | null> {
  const look = () => (isHeldServerPresent(folder.hold) ? null : true);
  return waitFor(look, { everyMs: 2 * STEP_MS, forMs: LETTING_GO_MS });
}

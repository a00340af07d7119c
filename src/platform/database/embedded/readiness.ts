import { connect } from "node:net";
import { join } from "node:path";
import { OWNER } from "./cluster.ts";
import type { DataFolder } from "./data-folder.ts";
import { type Postmaster, readPostmaster } from "./postmaster.ts";

export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

export interface ReadyServer {
  readonly pid: number;
  readonly connection: EmbeddedConnection;
}

/** The server that serves this folder, once it is ready. Read again after knocking: what was read first may be left from a crash. */
export async function findReadyServer({ cluster }: DataFolder): Promise<ReadyServer | null> {
  const first = await readPostmaster(cluster);
  if (!isReady(first) || !(await answers(first))) return null;
  const second = await readPostmaster(cluster);
  if (!isReady(second) || second.pid !== first.pid) return null;
  const { pid, port, socketFolder } = second;
  return { pid, connection: { host: socketFolder, port, user: OWNER, database: OWNER } };
}

function isReady(postmaster: Postmaster | null): postmaster is Postmaster {
  return postmaster?.status === "ready";
}

async function answers({ socketFolder, port }: Postmaster): Promise<boolean> {
  const socket = connect(join(socketFolder, `.s.PGSQL.${port}`));
  return new Promise<boolean>((resolve) => {
    socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
  }).finally(() => socket.destroy());
}

import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import type { Binaries } from "./binaries.ts";
import type { DataFolder } from "./data-folder.ts";
import type { RunAs } from "./run-as.ts";
import { SERVER_ENVIRONMENT } from "./server-settings.ts";

const LARGEST_LOG_BYTES = 1_000_000;

/**
 * The watcher reads the named pipe to its end, then asks for a fast, clean shutdown. Nothing but the watcher keeps the reading
 * end open, so that whoever finds no reader knows that the server is stopping. It asks until heard: a server that has just
 * been launched does not listen yet.
 */
const WATCHED = `
trap "" HUP INT TERM
exec 3<&0 </dev/null
"$@" 3<&- &
server=$!
(
  while read -r _; do :; done
  exec </dev/null
  while kill -INT "$server"; do sleep 0.1; done
) <&3 3<&- 2>/dev/null &
watcher=$!
exec 3<&-
wait "$server"
code=$?
kill -KILL "$watcher" 2>/dev/null
exit "$code"
`;

export interface Launched {
  /** The server's parent. */
  readonly pid: number | undefined;
  hasEnded(): boolean;
  /** What the server has written since it was launched. */
  said(): string;
}

interface Launch {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  readonly options: readonly string[];
  /** The reading end of the hold, which becomes the watcher's. */
  readonly reader: number;
}

export function launch({ folder, binaries, runAs, options, reader }: Launch): Launched {
  rotate(folder.log);
  const log = openSync(folder.log, "a", 0o600);
  const start = statSync(folder.log).size;
  try {
    const words = [
      ...runAs.prefix,
      "sh",
      "-c",
      WATCHED,
      "sh",
      binaries.postgres,
      "-D",
      folder.cluster,
      ...options,
    ];
    const [command = "sh", ...rest] = words;
    const child = spawn(command, rest, {
      stdio: [reader, log, log],
      detached: true,
      env: SERVER_ENVIRONMENT,
      cwd: "/",
      ...runAs.user,
    });
    let hasEnded = false;
    child.once("exit", () => (hasEnded = true));
    child.once("error", () => (hasEnded = true));
    child.unref();
    return {
      pid: child.pid,
      hasEnded: () => hasEnded,
      said: () => readFileSync(folder.log).subarray(start).toString(),
    };
  } finally {
    closeSync(log);
  }
}

function rotate(log: string): void {
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG_BYTES) renameSync(log, `${log}.1`);
}

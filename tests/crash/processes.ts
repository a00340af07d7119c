import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { EmbeddedConnection } from "#platform/database/embedded/readiness.ts";

const SCRIPT = fileURLToPath(new URL("use-server.ts", import.meta.url));

export interface Said {
  readonly origin: "started" | "joined";
  readonly connection: EmbeddedConnection;
  readonly failure?: string;
}

export interface ServerUser {
  /** What it said; nothing if it was killed before. */
  readonly said: Said;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

interface UserOptions {
  readonly killedAfterMs?: number;
  readonly isThrowaway?: boolean;
  /** Words before the command, such as those that make it another user's. */
  readonly prefix?: readonly string[];
  readonly path?: string;
}

/** Another process, which uses the embedded server of this folder until told to leave, or killed. */
export async function startUser(folder: string, options: UserOptions = {}): Promise<ServerUser> {
  const command = [...(options.prefix ?? []), process.execPath, SCRIPT, folder];
  const env = {
    ...process.env,
    PATH: options.path ?? process.env["PATH"],
    THROWAWAY: options.isThrowaway === true ? "yes" : "no",
  };
  const child = spawn("/usr/bin/env", command, { stdio: ["pipe", "pipe", "inherit"], env });
  const ended = once(child, "exit");
  const lines = createInterface({ input: child.stdout });
  const firstLine = new Promise<string>((resolve) => {
    lines.once("line", resolve).once("close", () => resolve("{}"));
  });
  if (options.killedAfterMs !== undefined) setTimeout(() => child.kill("SIGKILL"), options.killedAfterMs);
  return {
    said: JSON.parse(await firstLine),
    async leave() {
      child.stdin.end();
      await ended;
    },
    async kill() {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** The processes that name this folder. */
export function processesOf(folder: string): { pid: number; command: string }[] {
  const lines = execFileSync("ps", ["-A", "-ww", "-o", "pid=,args="]).toString().split("\n");
  return lines
    .filter((line) => line.includes(folder) && !line.includes("use-server.ts"))
    .map((line) => ({ pid: Number.parseInt(line, 10), command: line.trim() }));
}

export async function becomesTrue(question: () => boolean, patienceMs = 10_000): Promise<boolean> {
  const end = performance.now() + patienceMs;
  while (!question()) {
    if (performance.now() > end) return false;
    // oxlint-disable-next-line no-await-in-loop -- to wait is the point
    await pause(20);
  }
  return true;
}

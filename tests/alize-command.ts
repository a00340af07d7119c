import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import type { Database } from "#platform/database/database.ts";

const launcher = new URL("../bin/alize.js", import.meta.url).pathname;

interface Ran {
  readonly status: number | null;
  readonly output: unknown;
  readonly problem: { readonly reason?: string; readonly detail?: string };
}

/** The `alize` command, run on this database as from a terminal. */
export async function alizeOn(
  { connection }: Pick<Database, "connection">,
  args: readonly string[],
  input = "",
): Promise<Ran> {
  const child = spawn(process.execPath, [launcher, ...args], {
    env: { ...process.env, DATABASE_URL: addressOf(connection) },
  });
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const [output, problem, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.on("close", resolve)),
  ]);
  return {
    status,
    output: output === "" ? undefined : JSON.parse(output),
    problem: problem.startsWith("{") ? JSON.parse(problem) : { reason: problem },
  };
}

/** What `--help` shows. */
export async function helpOf(args: readonly string[]): Promise<string> {
  return text(spawn(process.execPath, [launcher, ...args, "--help"]).stdout);
}

function addressOf(connection: Database["connection"]): string {
  if ("connectionString" in connection) return connection.connectionString;
  const { host, port, user: name, database: base } = connection;
  return `postgres://${name}@/${base}?host=${encodeURIComponent(host)}&port=${port}`;
}

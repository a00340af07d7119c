import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import type { Connection } from "#platform/database/pool.ts";

const patienceMs = 60_000;

/** The product's own server, in a process that a test kills: it opens on a port of its choice. */
export class ProductServer {
  private readonly environment: NodeJS.ProcessEnv;
  private child: ChildProcess | null = null;
  base = "";

  constructor(connection: Connection, environment: NodeJS.ProcessEnv) {
    this.environment = {
      ...process.env,
      ...environment,
      DATABASE_URL: addressOf(connection),
      PORT: "0",
      HOST: "127.0.0.1",
    };
  }

  async start(): Promise<void> {
    const child = spawn(process.execPath, ["src/main.ts"], {
      env: this.environment,
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.child = child;
    let said = "";
    child.stderr.on("data", (words) => {
      said += String(words);
    });
    const lines = createInterface({ input: child.stdout });
    const address = new Promise<string>((resolve, reject) => {
      lines.on("line", (line) => {
        const [found] = /http:\S+/.exec(line) ?? [];
        if (found !== undefined) resolve(found);
      });
      child.once("exit", () => reject(new Error(`the server ended before it opened: ${said}`)));
      setTimeout(() => reject(new Error(`the server did not open: ${said}`)), patienceMs).unref();
    });
    this.base = await address;
  }

  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
  }
}

function addressOf(connection: Connection): string {
  if ("connectionString" in connection) return connection.connectionString;
  const { host, port, user, database } = connection;
  return `postgres://${user}@${encodeURIComponent(host)}:${port}/${database}`;
}

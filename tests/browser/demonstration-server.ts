import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./empty-server.ts";

export interface DemonstrationServer {
  readonly address: string;
  /** Where its database lies. */
  readonly folder: string;
  stop(): Promise<void>;
}

/** A demonstration of its own, whose day can move without moving anybody else's. */
export async function startDemonstration(): Promise<DemonstrationServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "alize-demonstration-"));
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const running = spawn(process.execPath, ["src/main.ts", "--demonstration"], {
    env: { ...process.env, PORT: String(port), DATABASE_URL: "", ALIZE_DATA_DIR: folder },
    stdio: ["ignore", "ignore", "inherit"],
  });
  await answers(`${address}/health`);
  return {
    address,
    folder,
    async stop() {
      running.kill("SIGTERM");
      await once(running, "exit");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 450; tries += 1) {
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok === true) return;
    await pause(400);
  }
  throw new Error(`nothing answers at ${address}`);
}

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { startMailServer } from "../mail-server.ts";

/** A server on an installation that holds nothing, with a mail server of its own. */
export interface EmptyServer {
  readonly address: string;
  /** The code that it printed. */
  readonly code: string;
  /** The personal link of the latest mail that reached someone, to the pages told. */
  linkOf(recipient: string, pages?: string): Promise<string>;
  stop(): Promise<void>;
}

export async function startEmptyServer(): Promise<EmptyServer> {
  const folder = mkdtempSync(path.join(tmpdir(), "alize-first-run-"));
  const mails = await startMailServer();
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const running = spawn(process.execPath, ["src/main.ts"], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: "",
      ALIZE_DATA_DIR: folder,
      ALIZE_PUBLIC_URL: address,
      ALIZE_SMTP_URL: mails.url,
      ALIZE_MAIL_FROM: "Alizé <alize@vallees.example>",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const code = await codeIn(running.stdout);
  return {
    address,
    code,
    async linkOf(recipient, pages = "/invitation/") {
      for (let tries = 0; tries < 100; tries += 1) {
        const texts = mails.received
          .filter(({ to }) => JSON.stringify(to).includes(recipient))
          .map(({ text }) => /http:\S+#\S+/.exec(text ?? "")?.[0] ?? "");
        const link = texts.findLast((found) => found.includes(pages));
        if (link !== undefined) return link;
        await pause(200);
      }
      throw new Error(`no link reached ${recipient}`);
    },
    async stop() {
      running.kill("SIGTERM");
      await once(running, "exit");
      await mails.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function codeIn(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const [code] = /(?:[a-z2-9]{5}-){3}[a-z2-9]{5}$/.exec(line) ?? [];
    if (code === undefined) continue;
    // Read on, so that it never waits for a reader.
    output.resume();
    return code;
  }
  throw new Error("the server of an empty installation prints a code");
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const bound = server.address();
  server.close();
  await once(server, "close");
  if (bound === null || typeof bound === "string") throw new Error("a server that listens has a port");
  return bound.port;
}

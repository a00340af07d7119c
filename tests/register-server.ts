import { createServer, type IncomingHttpHeaders } from "node:http";
import { setTimeout } from "node:timers/promises";
import { afterAll } from "vitest";
import recorded from "./peers/oracles/recherche-entreprises.json" with { type: "json" };

interface Answer {
  status?: number;
  headers?: Record<string, string>;
  body?: unknown;
  /** As it leaves, where it is no JSON. */
  text?: string;
  afterMs?: number;
}

/** A firm as the register tells it, changed as a test wants it; whole, as it was recorded, otherwise. */
export function recordedReply(changes: Record<string, unknown> = {}) {
  return { ...recorded, results: [{ ...recorded.results[0], ...changes }] };
}

/** A public register of firms on this machine: it answers what it is told to, and remembers what it was asked. */
export async function registerServer() {
  const asked: { url: string; headers: IncomingHttpHeaders }[] = [];
  const state: { answer: Answer } = { answer: { body: recordedReply() } };
  const server = createServer((request, response) => {
    asked.push({ url: request.url ?? "", headers: request.headers });
    const { status = 200, headers = {}, body, text, afterMs = 0 } = state.answer;
    void setTimeout(afterMs).then(() => {
      response.writeHead(status, { "content-type": "application/json", ...headers });
      response.end(text ?? JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  afterAll(() => server.closeAllConnections());
  afterAll(() => server.close());
  const place = server.address();
  if (place === null || typeof place === "string") throw new Error("the register has no port");
  return {
    address: `http://127.0.0.1:${place.port}`,
    asked,
    answers(answer: Answer) {
      state.answer = answer;
    },
  };
}

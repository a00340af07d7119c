import { once } from "node:events";
import { createServer, type Socket } from "node:net";

/** A daemon that speaks clamd's protocol on a real socket, and finds one signature. */
export interface ClamdServer {
  readonly port: number;
  /** What each INSTREAM carried, put together again. */
  readonly streams: Buffer[];
  stop(): Promise<void>;
}

/** The words that it takes for a virus: invented, so that no real antivirus minds these files. */
export const infected = "ALIZE-TEST-SIGNATURE";

export async function startClamdServer({
  answers = verdictOf,
  limit = Number.POSITIVE_INFINITY,
}: {
  /** `hangs-up` and `silent` are no answers. */
  readonly answers?: (content: Buffer) => string;
  readonly limit?: number;
} = {}): Promise<ClamdServer> {
  const streams: Buffer[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let heard = Buffer.alloc(0);
    socket.on("error", () => undefined);
    socket.on("data", (octets: Buffer) => {
      heard = Buffer.concat([heard, octets]);
      if (heard.equals(Buffer.from("zPING\0"))) return void socket.end("PONG\0");
      const read = readStream(heard);
      if (read.length > limit) return void socket.end("INSTREAM size limit exceeded. ERROR\0");
      if (!read.isWhole) return;
      streams.push(read.content);
      const answer = answers(read.content);
      if (answer === "hangs-up") socket.destroy();
      else if (answer !== "silent") socket.end(`${answer}\0`);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    streams,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => {
        server.close(resolve);
      });
    },
  };
}

function verdictOf(content: Buffer): string {
  return content.includes(infected) ? "stream: Alize.Test.Signature FOUND" : "stream: OK";
}

const COMMAND = "zINSTREAM\0";

function readStream(heard: Buffer): { content: Buffer; length: number; isWhole: boolean } {
  const pieces: Buffer[] = [];
  let at = COMMAND.length;
  let isWhole = false;
  while (heard.subarray(0, COMMAND.length).toString() === COMMAND && at + 4 <= heard.length) {
    const size = heard.readUInt32BE(at);
    if (size === 0) {
      isWhole = true;
      break;
    }
    if (at + 4 + size > heard.length) break;
    pieces.push(heard.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  const content = Buffer.concat(pieces);
  return { content, length: content.length, isWhole };
}

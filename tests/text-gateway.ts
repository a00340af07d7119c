import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import { text } from "node:stream/consumers";
import { setTimeout as pause } from "node:timers/promises";

/** A gateway of texts on this machine, as an installation is given one. */
export interface TextGatewayServer {
  readonly url: string;
  readonly received: { readonly headers: IncomingHttpHeaders; readonly body: unknown }[];
  stop(): Promise<void>;
}

interface Manners {
  /** What it answers to every text. */
  readonly status?: number;
  readonly words?: string;
  /** How long it thinks once it has read a text. */
  readonly thinksMs?: number;
  /** Hangs up once it has read a text, without a word. */
  readonly hangsUp?: boolean;
}

export async function startTextGateway({
  status = 202,
  words = '{"accepted":true}',
  thinksMs = 0,
  hangsUp = false,
}: Manners = {}): Promise<TextGatewayServer> {
  const received: TextGatewayServer["received"][number][] = [];
  const server = createServer((request, answer) => {
    void text(request).then(async (words_) => {
      received.push({ headers: request.headers, body: JSON.parse(words_) });
      await pause(thinksMs);
      if (hangsUp) request.socket.destroy();
      else answer.writeHead(status, { "content-type": "application/json" }).end(words);
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("a server listens on a port");
  return {
    url: `http://127.0.0.1:${address.port}/messages`,
    received,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

import { Readable } from "node:stream";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refused } from "./refused.ts";

const OCTETS = "application/octet-stream";
const TEN_MEGABYTES = 10_000_000;

/** Leaves octets where they are until a route asks for them: whoever may not call costs nothing. */
export function takeOctets(app: FastifyInstance): void {
  if (app.hasContentTypeParser(OCTETS)) return;
  app.addContentTypeParser(OCTETS, (_request, payload, done) => done(null, payload));
}

/** The file that a request carries as its body, no longer than that. */
export async function readOctets(
  { body, headers }: FastifyRequest,
  most = TEN_MEGABYTES,
): Promise<Uint8Array> {
  if (!(body instanceof Readable)) throw missing();
  const told = Number(headers["content-length"] ?? 0);
  if (told > most) throw tooLarge(told, most);
  const octets = await collect(body, most);
  if (octets.length === 0) throw missing();
  return octets;
}

/** What comes beyond is let go by, unkept: a connection cut in the middle of a request would lose the answer too. */
async function collect(body: Readable, most: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let length = 0;
    body.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) chunks.push(chunk);
      else {
        chunks.length = 0;
        reject(tooLarge(length, most));
      }
    });
    body.once("end", () => resolve(Buffer.concat(chunks)));
    body.once("error", reject);
    body.once("close", () => reject(missing()));
  });
}

function missing(): Refused {
  return new Refused({ reason: "file-missing", facts: {}, field: "file" }, 422);
}

function tooLarge(bytes: number, most: number): Refused {
  return new Refused({ reason: "file-too-large", facts: { bytes, most }, field: "file" }, 413);
}

import { buffer } from "node:stream/consumers";
import { fromBufferPromise } from "yauzl";

/** What a zip holds, by path, in its order: read by another library than the one that writes. */
export async function readZip(content: Uint8Array): Promise<Map<string, Buffer>> {
  const zip = await fromBufferPromise(Buffer.from(content));
  const read = new Map<string, Buffer>();
  for await (const entry of zip.eachEntry()) {
    read.set(entry.fileName, await buffer(await zip.openReadStreamPromise(entry)));
  }
  return read;
}

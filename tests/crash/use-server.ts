/**
 * A process that uses the embedded server of the folder given, until its standard input ends or it is killed:
 * `node tests/crash/use-server.ts FOLDER`. Says on one line how it got it, or why not.
 */
import { once } from "node:events";
import { openEmbeddedServer } from "#platform/database/embedded/server.ts";

const [, , folder = ""] = process.argv;

try {
  const server = await openEmbeddedServer(folder, { isThrowaway: process.env["THROWAWAY"] === "yes" });
  console.log(JSON.stringify({ origin: server.origin, connection: server.connection }));
  process.stdin.resume();
  await once(process.stdin, "end");
  await server.stop();
} catch (error) {
  console.log(JSON.stringify({ failure: error instanceof Error ? error.message : String(error) }));
}

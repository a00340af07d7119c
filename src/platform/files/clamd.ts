import { connect, type Socket } from "node:net";
import type { ClamdAddress } from "./settings.ts";
import type { VirusCheck, VirusVerdict } from "./virus-check.ts";

const PATIENCE_MS = 60_000;
const CHUNK = 64 * 1024;
/** No answer of clamd is that long. */
const LONGEST_ANSWER = 4096;

/** ClamAV's daemon, spoken to in its own protocol (clamd(8), INSTREAM): one connection a file. */
export function clamd(address: ClamdAddress, patienceMs = PATIENCE_MS): VirusCheck {
  return {
    async look(content) {
      try {
        return verdictIn(await ask(address, patienceMs, (socket) => sendStream(socket, content)));
      } catch (error) {
        return { kind: "unread", why: error instanceof Error ? error.message : String(error) };
      }
    },
    async isThere() {
      try {
        return (await ask(address, Math.min(patienceMs, 5000), sendPing)) === "PONG";
      } catch {
        return false;
      }
    },
  };
}

function sendPing(socket: Socket): void {
  socket.write("zPING\0");
}

/** Each piece behind its length, and a piece of no length at the end. */
function sendStream(socket: Socket, content: Uint8Array): void {
  socket.write("zINSTREAM\0");
  for (let from = 0; from < content.length; from += CHUNK) {
    const piece = content.subarray(from, from + CHUNK);
    socket.write(lengthOf(piece));
    socket.write(piece);
  }
  socket.write(lengthOf(new Uint8Array()));
}

function lengthOf({ length }: Uint8Array): Buffer {
  const header = Buffer.alloc(4);
  header.writeUInt32BE(length);
  return header;
}

/** Sends a command, and hears what it answers up to its final zero; silence, or an end before it, is an error. */
async function ask(
  address: ClamdAddress,
  patienceMs: number,
  send: (socket: Socket) => void,
): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(address);
    const deadline = setTimeout(() => socket.destroy(new Error("clamd is silent")), patienceMs);
    let answer = "";
    const settle = (act: () => void) => {
      clearTimeout(deadline);
      act();
      socket.destroy();
    };
    socket.on("connect", () => send(socket));
    socket.on("data", (octets) => {
      answer += octets.toString("utf8");
      const end = answer.indexOf("\0");
      if (end >= 0) settle(() => resolve(answer.slice(0, end).trim()));
      else if (answer.length > LONGEST_ANSWER) settle(() => reject(new Error("clamd says too much")));
    });
    socket.on("error", (error) => settle(() => reject(error)));
    socket.on("close", () => settle(() => reject(new Error("clamd hung up"))));
  });
}

/** Anything but a plain yes is no yes: a file that is larger than its limit was not read. */
function verdictIn(answer: string): VirusVerdict {
  if (answer === "stream: OK") return { kind: "clean" };
  const virus = /^stream: (.+) FOUND$/.exec(answer)?.[1];
  return virus === undefined ? { kind: "unread", why: answer } : { kind: "infected", virus };
}

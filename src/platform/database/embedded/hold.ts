import { execFile } from "node:child_process";
import { closeSync, constants, openSync, statSync } from "node:fs";
import { promisify } from "node:util";
import { EmbeddedServerFailure, errorCode } from "./failure.ts";
import { giveTo, type RunAs } from "./run-as.ts";

const run = promisify(execFile);
const { O_RDONLY, O_RDWR, O_WRONLY, O_NONBLOCK } = constants;

/**
 * A server's watcher reads the named pipe and stops the server at its end, which the kernel gives when the last process that
 * has it open for writing is gone, killed or not. So every process that uses the server holds it, and none can forget to let go.
 */
export interface Hold {
  readonly descriptor: number;
  release(): void;
}

/** Holds the running (or starting) server; null when there is none. */
export function takeHold(path: string): Hold | null {
  try {
    return holdOf(openSync(path, O_WRONLY | O_NONBLOCK));
  } catch (error) {
    if (["ENXIO", "ENOENT"].includes(errorCode(error) ?? "")) return null;
    throw error;
  }
}

export function isHeldServerPresent(path: string): boolean {
  const hold = takeHold(path);
  hold?.release();
  return hold !== null;
}

/** The end that a new server's watcher will read, and our own hold on it. From here on others see a server coming. */
export async function makeHold(path: string, runAs: RunAs): Promise<{ reader: Hold; hold: Hold }> {
  await makeNamedPipe(path);
  await giveTo(runAs, path);
  // Opening one end of a named pipe waits for the other end, unless both are already there.
  const both = openSync(path, O_RDWR | O_NONBLOCK);
  try {
    return { reader: holdOf(openSync(path, O_RDONLY)), hold: holdOf(openSync(path, O_WRONLY)) };
  } finally {
    closeSync(both);
  }
}

function holdOf(descriptor: number): Hold {
  let isHeld = true;
  return {
    descriptor,
    release() {
      if (isHeld) closeSync(descriptor);
      isHeld = false;
    },
  };
}

async function makeNamedPipe(path: string): Promise<void> {
  await run("mkfifo", ["-m", "600", path]).catch((cause: unknown) => {
    if (statSync(path, { throwIfNoEntry: false })?.isFIFO() === true) return;
    throw new EmbeddedServerFailure(`Impossible de créer le tube nommé ${path} sur ce disque.`, { cause });
  });
}

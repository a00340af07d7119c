import { setTimeout as pause } from "node:timers/promises";

const ATTEMPTS = 4;
const LONGEST_PAUSE_MS = 20;

/** Serialisation failure and deadlock: the same work, begun again, may well succeed. */
const WORTH_ANOTHER_TRY = new Set(["40001", "40P01"]);

export async function retryConflicts<Result>(work: () => Promise<Result>, tried = 1): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (tried === ATTEMPTS || !isConflict(error)) throw error;
  }
  // Two that met once would meet again without a pause of random length.
  await pause(Math.random() * LONGEST_PAUSE_MS * tried);
  return retryConflicts(work, tried + 1);
}

function isConflict(error: unknown): boolean {
  return error instanceof Error && "code" in error && WORTH_ANOTHER_TRY.has(String(error.code));
}

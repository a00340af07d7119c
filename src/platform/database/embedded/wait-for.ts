import { setTimeout as pause } from "node:timers/promises";

interface Patience {
  readonly everyMs: number;
  readonly forMs: number;
}

/** Looks again and again until there is something to see; null when its patience ends first. */
export async function waitFor<Seen>(
  look: () => Promise<Seen | null> | Seen | null,
  { everyMs, forMs }: Patience,
): Promise<Seen | null> {
  const end = performance.now() + forMs;
  for (;;) {
    // oxlint-disable-next-line no-await-in-loop -- to wait is the point
    const seen = await look();
    if (seen !== null || performance.now() >= end) return seen;
    // oxlint-disable-next-line no-await-in-loop -- to wait is the point
    await pause(everyMs);
  }
}

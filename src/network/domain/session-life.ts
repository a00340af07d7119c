const hourMs = 3_600_000;

/** Twelve hours without a visit, or a week in all: one signs in again. */
const idleMs = 12 * hourMs;
export const longestSessionSeconds = 7 * 24 * 3600;

/** Seen again within a minute, a session is not written again. */
const graceMs = 60_000;

export function expiryOf(madeAt: string, seenAt: string): string {
  const end = Math.min(Date.parse(seenAt) + idleMs, Date.parse(madeAt) + longestSessionSeconds * 1000);
  return new Date(end).toISOString();
}

export function isWorthNoting(seenAt: string, now: string): boolean {
  return Date.parse(now) - Date.parse(seenAt) >= graceMs;
}

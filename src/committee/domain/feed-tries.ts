/** Wrong addresses of calendars from one network address, and for how long they count. */
export const feedMinutes = 15;
export const mostFeedTries = 30;

/** How long to wait before the next try, in milliseconds; the latest tries first. */
export function waitAtFeed(latest: readonly number[], now: number): number {
  const oldest = latest[mostFeedTries - 1];
  return oldest === undefined ? 0 : Math.max(0, oldest + feedMinutes * 60_000 - now);
}

/** Instants as milliseconds, so that they compare and subtract. */
export interface RecentTries {
  /** Failed tries of one e-mail address, latest first. */
  readonly ofEmail: readonly number[];
  /** Failed tries from one network address, whatever the e-mail, latest first. */
  readonly ofAddress: readonly number[];
}

export const windowMinutes = 15;
export const mostTriesOfEmail = 5;
/** A whole office may share one network address. */
export const mostTriesOfAddress = 50;

const windowMs = windowMinutes * 60_000;

/** How long to wait before the next try, in milliseconds; zero when it may be made now. */
export function waitBeforeTry({ ofEmail, ofAddress }: RecentTries, now: number): number {
  return Math.max(waitFor(ofEmail, mostTriesOfEmail, now), waitFor(ofAddress, mostTriesOfAddress, now));
}

/** No more than so many tries in any window: the next is open once the oldest of the last ones has left it. */
function waitFor(tries: readonly number[], most: number, now: number): number {
  const oldest = tries[most - 1];
  return oldest === undefined ? 0 : Math.max(0, oldest + windowMs - now);
}

/** Tells the instant, in UTC: an argument wherever something is recorded, so that tests and the demonstration choose theirs. */
export interface Clock {
  /** ISO 8601 with its `Z`, such as `2026-11-23T06:05:11.839Z`. */
  now(): string;
}

export const systemClock: Clock = { now: () => new Date().toISOString() };

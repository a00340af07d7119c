import type { QueueOptions } from "pg-boss";

/** The queues of jobs, by name, and how often each tries again. */
export const queues = {
  /** Twelve tries, from half a minute to two hours apart: some eight hours in all. */
  mail: { retryLimit: 11, retryDelay: 30, retryBackoff: true, retryDelayMax: 7200, expireInSeconds: 600 },
  digest: { retryLimit: 11, retryDelay: 30, retryBackoff: true, retryDelayMax: 7200, expireInSeconds: 600 },
} as const satisfies Record<string, QueueOptions>;

export type QueueName = keyof typeof queues;

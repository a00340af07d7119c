import { sql } from "kysely";
import type { Transaction } from "#platform/database/transaction.ts";
import type { QueueName } from "./queues.ts";

/** What a job is given: plain words, found again as they were. */
export type JobData = Readonly<Record<string, string>>;

/**
 * Puts a job in its queue, inside the transaction that decides it: undone, nothing is sent. While a job of that key waits,
 * another is not added.
 */
export async function sendJob(
  transaction: Transaction,
  {
    queue,
    key,
    data,
    startAt = null,
  }: {
    readonly queue: QueueName;
    readonly key: string;
    readonly data: JobData;
    /** Null: as soon as somebody works. */
    readonly startAt?: string | null;
  },
): Promise<void> {
  await sql`select job_send(${queue}, ${JSON.stringify(data)}::jsonb, ${key}, ${startAt}::timestamptz)`.execute(
    transaction.tables<Record<never, never>>(),
  );
}

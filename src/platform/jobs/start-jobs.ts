import { type JobResult, PgBoss } from "pg-boss";
import type { Connection } from "#platform/database/pool.ts";
import type { QueueName } from "./queues.ts";
import type { JobData } from "./send-job.ts";

/** Who works a queue: a job that throws is tried again later, as its queue says. */
export interface JobWorker {
  readonly queue: QueueName;
  readonly work: (data: JobData) => Promise<void>;
}

export interface RunningJobs {
  /** Waits for the jobs at hand, then lets go of the database. */
  stop(): Promise<void>;
}

interface JobSettings {
  readonly connection: Connection;
  readonly workers: readonly JobWorker[];
  /** Told of what went wrong outside of a job, such as a database that is away for a while. */
  readonly report: (error: unknown) => void;
  readonly pollEverySeconds?: number;
}

/** Few enough that the last is reached well within a job's patience, whatever the others wait for. */
const AT_ONCE = 4;
const PATIENCE_MS = 70_000;

/** Works the queues of this database until told to stop, in the process of the server. */
export async function startJobs({
  connection,
  workers,
  report,
  pollEverySeconds = 2,
}: JobSettings): Promise<RunningJobs> {
  // The tables are made by `prepareJobs`, as the owner; nothing is scheduled by the clock.
  const boss = new PgBoss({ ...connection, max: 2, migrate: false, createSchema: false, schedule: false });
  boss.on("error", report);
  await boss.start();
  for (const { queue, work } of workers) {
    await boss.work<JobData>(
      queue,
      {
        pollingIntervalSeconds: pollEverySeconds,
        batchSize: AT_ONCE,
        burstWhenBatchFull: true,
        perJobResults: true,
      },
      async (jobs) => {
        const results: JobResult[] = [];
        for (const { id, data } of jobs) results.push(await settle(id, async () => work(data)));
        return results;
      },
    );
  }
  return { stop: async () => boss.stop({ graceful: true, timeout: PATIENCE_MS }) };
}

async function settle(id: string, work: () => Promise<void>): Promise<JobResult> {
  try {
    await work();
    return { id, status: "completed" };
  } catch (error) {
    return {
      id,
      status: "failed",
      output: { message: error instanceof Error ? error.message : String(error) },
    };
  }
}

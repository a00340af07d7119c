import type { Transaction } from "#platform/database/transaction.ts";
import { sendJob } from "#platform/jobs/send-job.ts";
import type { JobWorker } from "#platform/jobs/start-jobs.ts";
import { mailsOf } from "../tables.ts";

export interface Gathering {
  readonly territory: string;
  readonly person: string;
}

/** Makes one mail of what waits for a person in a territory; done twice, there is nothing left to gather. */
export type Gather = (gathering: Gathering) => Promise<void>;

export function gatheringWorker(gather: Gather): JobWorker {
  return {
    queue: "digest",
    work: async ({ territory = "", person = "" }) => gather({ territory, person }),
  };
}

/** One job for all that waits for the same morning. */
export async function sendGatheringJob(
  transaction: Transaction,
  { territory, person, at }: Gathering & { readonly at: string },
): Promise<void> {
  const key = `${territory}/${person}/${new Date(at).toISOString()}`;
  await sendJob(transaction, { queue: "digest", key, data: { territory, person }, startAt: at });
}

/** Gives a job to all that waits to be gathered, once more: those found in a backup have none. */
export async function queueGatherings(transaction: Transaction, territory: string): Promise<void> {
  const waiting = await mailsOf(transaction)
    .selectFrom("mail")
    .select(["person_id as person", "waits_until as at"])
    .distinct()
    .where("territory_id", "=", territory)
    .where("state", "=", "set-aside")
    .execute();
  for (const { person, at } of waiting)
    if (person !== null && at !== null) await sendGatheringJob(transaction, { territory, person, at });
}

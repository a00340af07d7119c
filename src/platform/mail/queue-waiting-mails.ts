import type { Database } from "#platform/database/database.ts";
import { sendJob } from "#platform/jobs/send-job.ts";
import { mailStore } from "./mail-store.ts";

/**
 * Gives a job to every mail that waits: those written before a mail server was set, found in a backup, or left half sent by a
 * crash. Done when the server starts; a mail whose job waits already has no second one.
 */
export async function queueWaitingMails(database: Database, territories: readonly string[]): Promise<void> {
  for (const territory of territories) {
    await database.transaction({ read: [territory], write: territory }, async (transaction) => {
      for (const mail of await mailStore.listWaiting(transaction, territory))
        await sendJob(transaction, { queue: "mail", key: mail, data: { territory, mail } });
    });
  }
}

import { type RunningJobs, startJobs } from "#platform/jobs/start-jobs.ts";
import { type Delivery, mailWorker } from "./deliver-mail.ts";
import { smtpPost } from "./post.ts";
import { queueWaitingMails } from "./queue-waiting-mails.ts";
import type { MailSettings } from "./settings.ts";

type Mails = Required<Omit<Delivery, "post">> & {
  readonly settings: MailSettings;
  /** Those whose mails leave, as known when the server starts. */
  readonly territories: readonly string[];
  readonly report: (error: unknown) => void;
};

/** Delivers mails, those that waited first, until told to stop. */
export async function startMails({
  settings,
  territories,
  report,
  ...delivery
}: Mails): Promise<RunningJobs> {
  await queueWaitingMails(delivery.database, territories);
  return startJobs({
    connection: delivery.database.connection,
    workers: [mailWorker({ ...delivery, post: smtpPost(settings) })],
    report,
  });
}

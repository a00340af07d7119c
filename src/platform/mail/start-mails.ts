import { type RunningJobs, startJobs } from "#platform/jobs/start-jobs.ts";
import { type Delivery, mailWorker } from "./deliver-mail.ts";
import { smtpPost } from "./post.ts";
import { queueWaitingMails } from "./queue-waiting-mails.ts";
import { type Gather, gatheringWorker, queueGatherings } from "./set-aside/gathering-job.ts";
import type { MailSettings } from "./settings.ts";

type Mails = Required<Omit<Delivery, "post">> & {
  /** Null: nothing leaves, and what is set aside is gathered in the outbox all the same. */
  readonly settings: MailSettings | null;
  /** Those known when the server starts. */
  readonly territories: readonly string[];
  readonly gather: Gather;
  readonly report: (error: unknown) => void;
};

/** Delivers mails, those that waited first, and gathers what people want together, until told to stop. */
export async function startMails({
  settings,
  territories,
  gather,
  report,
  ...delivery
}: Mails): Promise<RunningJobs> {
  const { database } = delivery;
  for (const territory of territories)
    await database.transaction({ read: [territory], write: territory }, async (transaction) =>
      queueGatherings(transaction, territory),
    );
  if (settings !== null) await queueWaitingMails(database, await thoseThatLeave(delivery, territories));
  return startJobs({
    connection: database.connection,
    workers: [
      gatheringWorker(gather),
      ...(settings === null ? [] : [mailWorker({ ...delivery, post: smtpPost(settings) })]),
    ],
    report,
    // Nobody waits at the door for a mail that does not leave.
    ...(settings === null ? { pollEverySeconds: 60 } : {}),
  });
}

async function thoseThatLeave(
  { leaves }: Pick<Mails, "leaves">,
  territories: readonly string[],
): Promise<string[]> {
  const leaving: string[] = [];
  for (const territory of territories) if (await leaves(territory)) leaving.push(territory);
  return leaving;
}

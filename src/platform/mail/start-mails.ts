import { type RunningJobs, startJobs } from "#platform/jobs/start-jobs.ts";
import { type Delivery, mailWorker } from "./deliver-mail.ts";
import { smtpPost } from "./post.ts";
import { queueWaitingMails } from "./queue-waiting-mails.ts";
import { type Gather, gatheringWorker, queueGatherings } from "./set-aside/gathering-job.ts";
import type { MailSettings } from "./settings.ts";
import type { TextGateway } from "./texts/gateway.ts";

type Mails = Required<Omit<Delivery, "post" | "texts">> & {
  /** Null: nothing leaves, and what is set aside is gathered in the outbox all the same. */
  readonly settings: MailSettings | null;
  /** Null: no text leaves. */
  readonly texts?: TextGateway | null;
  /** Those known when the server starts. */
  readonly territories: readonly string[];
  readonly gather: Gather;
  readonly report: (error: unknown) => void;
};

/** Delivers mails, those that waited first, and gathers what people want together, until told to stop. */
export async function startMails({
  settings,
  texts = null,
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
  const isSending = settings !== null || texts !== null;
  if (isSending) await queueWaitingMails(database, await thoseThatLeave(delivery, territories));
  return startJobs({
    connection: database.connection,
    workers: [
      gatheringWorker(gather),
      ...(isSending
        ? [mailWorker({ ...delivery, post: settings === null ? null : smtpPost(settings), texts })]
        : []),
    ],
    report,
    // Nobody waits at the door for a mail that does not leave.
    ...(isSending ? {} : { pollEverySeconds: 60 }),
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
